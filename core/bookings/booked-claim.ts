import { type Instant, MINUTE } from '../time/instant.ts';

/** What a booking takes of the coach's time, as the claims table keeps it. */
export interface BookedClaim {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly blockedFrom: Instant;
  readonly blockedUntil: Instant;
  readonly seats: number;
  /** The least capacity of the hours over the whole session. */
  readonly capacity: number;
  /** Who let it go over capacity; null for everybody who must fit in. */
  readonly overbookedBy: string | null;
}

export function bookedClaim(
  time: {
    readonly startsAt: Instant;
    readonly durationMinutes: number;
    readonly bufferBeforeMinutes: number;
    readonly bufferAfterMinutes: number;
  },
  capacity: number,
  overbookedBy: string | null,
): BookedClaim {
  const endsAt = time.startsAt + time.durationMinutes * MINUTE;
  return {
    startsAt: time.startsAt,
    endsAt,
    blockedFrom: time.startsAt - time.bufferBeforeMinutes * MINUTE,
    blockedUntil: endsAt + time.bufferAfterMinutes * MINUTE,
    seats: 1,
    capacity,
    overbookedBy,
  };
}
