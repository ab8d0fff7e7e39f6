import type { Instant } from '../../time/instant.ts';
import type { AvailabilityInput } from '../availability-input.ts';
import { demandOf, mostTaken } from './demand.ts';
import { bufferedAt, hoursCapacity } from './timetable.ts';
import type { Timetable } from './timetable.ts';

/** How full a session's time is. */
export interface Seats {
  /** Most seats of its own schedule taken at one instant of the session with its buffers. */
  readonly peak: number;
  /** How many it may hold. Outside the hours 1, because the coach may still put one client there. */
  readonly capacity: number;
  /** Whether a claim of another schedule of the coach lies in its way. */
  readonly otherSchedule: boolean;
}

/** How many clients a start has room for by the hours or by a published slot; 0 where neither offers it. */
export function offeredCapacity(table: Timetable, start: Instant): number {
  let capacity = table.grid.includes(start) ? hoursCapacity(table, start) : 0;
  for (const offer of table.offers) if (offer.at === start) capacity = Math.max(capacity, offer.capacity);
  return capacity;
}

export function seatsIn(input: AvailabilityInput, table: Timetable, start: Instant): Seats {
  const { from, until } = bufferedAt(table, start);
  const own = input.claims.filter((claim) => claim.scheduleId === input.scheduleId);
  const others = input.claims.filter((claim) => claim.scheduleId !== input.scheduleId);
  return {
    peak: mostTaken(demandOf(own, input.scheduleId, from, until), from, until),
    capacity: offeredCapacity(table, start) || hoursCapacity(table, start) || 1,
    otherSchedule: mostTaken(demandOf(others, input.scheduleId, from, until), from, until) > 0,
  };
}
