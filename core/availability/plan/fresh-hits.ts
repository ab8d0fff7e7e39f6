import { bookingsInTheWay } from './bookings-in-the-way.ts';
import type { BookingAhead, ScheduledOverride } from './bookings-in-the-way.ts';

export interface BlockFacts<T extends BookingAhead = BookingAhead> {
  readonly zone: string;
  /** The exceptions as they are to be. */
  readonly overrides: readonly ScheduledOverride[];
  /** All that held until now, also those that are about to change or go. */
  readonly before: readonly ScheduledOverride[];
  /** What takes time and has not begun, by start. */
  readonly bookings: readonly T[];
}

/**
 * The bookings that new blocks would lie on. What a block lay on already was decided when it came to lie there: editing its note, or laying
 * another over it, does not ask again.
 */
export function freshHits<T extends BookingAhead>({ zone, overrides, before, bookings }: BlockFacts<T>): readonly T[] {
  const hit = bookingsInTheWay(zone, overrides, bookings);
  if (hit.size === 0) return [];
  const known = bookingsInTheWay(zone, before, bookings);
  return bookings.filter((booking) => hit.has(booking) && !known.has(booking));
}
