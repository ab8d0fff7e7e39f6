import { buildZoneDays } from './build-zone-days.ts';
import { epochDay } from './epoch-day.ts';
import type { LocalDate } from './instant.ts';
import type { ZoneDay } from './zone-day.ts';

/** The calendar days of a zone from `firstDate` to `lastDate`, both included, in order. Days the zone skipped are left out. */
export const zoneDays = (zone: string, firstDate: LocalDate, lastDate: LocalDate): readonly ZoneDay[] =>
  buildZoneDays(zone, epochDay(firstDate), epochDay(lastDate));
