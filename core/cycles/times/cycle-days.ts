import type { LocalDate } from '../../time/instant.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import { zoneDays } from '../../time/zone-days.ts';
import type { Cycle } from '../cycle.ts';

/** The days of a cycle, each worked out once, and the zone for what lies outside of them. */
export interface CycleDays {
  readonly zone: string;
  readonly list: readonly ZoneDay[];
  readonly byDate: ReadonlyMap<LocalDate, ZoneDay>;
}

export function cycleDays(zone: string, { firstDate, lastDate }: Pick<Cycle, 'firstDate' | 'lastDate'>): CycleDays {
  const list = zoneDays(zone, firstDate, lastDate);
  return { zone, list, byDate: new Map(list.map((day) => [day.date, day])) };
}
