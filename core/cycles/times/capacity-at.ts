import { mostBetween } from '../../availability/sweep/steps.ts';
import { hoursCapacity, sessionAt, type Timetable } from '../../availability/sweep/timetable.ts';
import type { Instant } from '../../time/instant.ts';

/**
 * How many clients the hours or a published slot take there, whoever has taken it; 0 where neither does, or a block lies on it. A start off the
 * grid is the coach's choice.
 */
export function capacityAt(table: Timetable, startsAt: Instant): number {
  const { from, until } = sessionAt(table, startsAt);
  if (mostBetween(table.blocked, from, until) > 0) return 0;
  return table.offers.reduce(
    (most, { at, capacity }) => (at === startsAt ? Math.max(most, capacity) : most),
    hoursCapacity(table, startsAt),
  );
}
