import { bookingsInTheWay } from '../availability/plan/bookings-in-the-way.ts';
import type { BookingAhead, ScheduledOverride } from '../availability/plan/bookings-in-the-way.ts';
import type { Instant } from '../time/instant.ts';

export interface BookedAhead extends BookingAhead {
  readonly createdAt: Instant;
}

export interface PlacedOverride extends ScheduledOverride {
  readonly createdAt: Instant;
  /** Counts its changes from 1. */
  readonly version: number;
}

/**
 * The bookings that a block was put over: it is younger than they are, or was changed since it was made. A session that the coach put into
 * a block that lay there is where it was meant to be.
 */
export function underLaterBlocks<T extends BookedAhead>(
  zone: string,
  overrides: readonly PlacedOverride[],
  bookings: readonly T[],
): readonly T[] {
  return [...bookingsInTheWay(zone, overrides, bookings)].filter((booking) => {
    const later = overrides.filter((override) => override.version > 1 || override.createdAt >= booking.createdAt);
    return later.length === overrides.length || bookingsInTheWay(zone, later, [booking]).size > 0;
  });
}
