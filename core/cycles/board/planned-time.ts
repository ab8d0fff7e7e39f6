import type { Instant, LocalDate } from '../../time/instant.ts';
import { wallMinuteToInstant } from '../../time/wall-minute-to-instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import type { Placement } from '../placement.ts';

/** The days of a cycle, each worked out once, and the zone for what lies outside of them. */
export interface BoardDays {
  readonly zone: string;
  readonly list: readonly ZoneDay[];
  readonly byDate: ReadonlyMap<LocalDate, ZoneDay>;
}

/** When a placement would take place as it is planned; null without a time. */
export function plannedTime({ zone, byDate }: BoardDays, { date, minute }: Pick<Placement, 'date' | 'minute'>): Instant | null {
  if (date === null || minute === null) return null;
  const day = byDate.get(date);
  return day ? wallMinuteToInstant(day, minute) : wallToInstant(zone, date, minute);
}
