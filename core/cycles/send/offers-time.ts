import { mostBetween } from '../../availability/sweep/steps.ts';
import { hoursCapacity, sessionAt, type Timetable } from '../../availability/sweep/timetable.ts';
import type { Instant } from '../../time/instant.ts';

/** Whether the coach's hours or a published slot have room for a session there, whoever has taken it, and no block lies in it. Starts off the grid are the coach's choice. */
export function offersTime(table: Timetable, startsAt: Instant): boolean {
  const { from, until } = sessionAt(table, startsAt);
  const isOpen = hoursCapacity(table, startsAt) > 0 || table.offers.some(({ at }) => at === startsAt);
  return isOpen && mostBetween(table.blocked, from, until) === 0;
}
