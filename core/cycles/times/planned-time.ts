import type { Instant } from '../../time/instant.ts';
import { wallMinuteToInstant } from '../../time/wall-minute-to-instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Placement } from '../placement.ts';
import type { CycleDays } from './cycle-days.ts';

/** When a placement would take place as it is planned; null without a time. */
export function plannedTime({ zone, byDate }: CycleDays, { date, minute }: Pick<Placement, 'date' | 'minute'>): Instant | null {
  if (date === null || minute === null) return null;
  const day = byDate.get(date);
  return day ? wallMinuteToInstant(day, minute) : wallToInstant(zone, date, minute);
}
