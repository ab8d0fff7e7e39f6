import type { AvailabilityInput } from '../../../availability/availability-input.ts';
import { bufferedAt, hoursCapacity, isFree, timetable } from '../../../availability/sweep/timetable.ts';
import type { Timetable } from '../../../availability/sweep/timetable.ts';
import { instantToWallMinute } from '../../../time/instant-to-wall-minute.ts';
import type { Instant, WallMinute } from '../../../time/instant.ts';
import type { Span } from '../../../time/span.ts';
import type { ZoneDay } from '../../../time/zone-day.ts';

/** A start that is free before anybody is placed. */
export interface OfferedPlace {
  readonly offerId: string;
  readonly at: Instant;
  readonly day: number;
  readonly minute: WallMinute;
  /** With its buffers: what must not collide. */
  readonly blocked: Span;
  /** How many clients the time holds, those already booked included. */
  readonly capacity: number;
}

/** What hours and published slots offer, each start once with the greater capacity, in the order of time. */
function capacities(table: Timetable): ReadonlyMap<Instant, number> {
  const found = new Map<Instant, number>();
  for (const at of table.grid) found.set(at, hoursCapacity(table, at));
  for (const { at, capacity } of table.offers) found.set(at, Math.max(found.get(at) ?? 0, capacity));
  return found;
}

/** Every free start of one offer on the days, in the order of time. */
export function offeredPlaces(offerId: string, input: AvailabilityInput, days: readonly ZoneDay[]): readonly OfferedPlace[] {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return [];
  const table = timetable(input, { from: first.start, until: last.end });
  const places: OfferedPlace[] = [];
  let next = 0;
  for (const [at, capacity] of [...capacities(table)].sort((a, b) => a[0] - b[0])) {
    while (days[next]!.end <= at) next += 1;
    if (capacity === 0 || !isFree(table, at, capacity)) continue;
    const day = days[next]!;
    places.push({ offerId, at, day: day.epochDay, minute: instantToWallMinute(day, at), blocked: bufferedAt(table, at), capacity });
  }
  return places;
}
