import type { BookedClaim } from '../../bookings/booked-claim.ts';
import type { Span } from '../../time/span.ts';

type Blocked = Pick<BookedClaim, 'blockedFrom' | 'blockedUntil'>;

/** What is left of a time that was held, where the session that was booked there takes less: before it, after it, or nothing. */
export const leftOfRoom = (held: Blocked, booked: Blocked): readonly Span[] =>
  [
    { from: held.blockedFrom, until: Math.min(booked.blockedFrom, held.blockedUntil) },
    { from: Math.max(booked.blockedUntil, held.blockedFrom), until: held.blockedUntil },
  ].filter(({ from, until }) => from < until);
