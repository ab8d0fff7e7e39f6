import type { Instant } from '../../time/instant.ts';
import { OTHER_SCHEDULE } from './demand-steps.ts';
import { levelAt } from './steps.ts';
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

export function seatsIn(table: Timetable, start: Instant): Seats {
  const { from, until } = bufferedAt(table, start);
  const { demand } = table;
  const seats = { peak: 0, capacity: offeredCapacity(table, start) || hoursCapacity(table, start) || 1, otherSchedule: false };
  const meet = (level: number): void => {
    seats.peak = Math.max(seats.peak, level % OTHER_SCHEDULE);
    seats.otherSchedule ||= level >= OTHER_SCHEDULE;
  };
  meet(levelAt(demand, from));
  for (let index = 0; index < demand.size; index += 1)
    if (demand.at[index]! > from && demand.at[index]! < until) meet(demand.level[index]!);
  return seats;
}
