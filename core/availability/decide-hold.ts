import type { BookedClaim } from '../bookings/booked-claim.ts';
import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { HOUR } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { Claim } from './availability-input.ts';
import type { AvailabilityRefusal } from './availability-refusal.ts';

export type HoldRefusal = AvailabilityRefusal | { readonly code: 'in_the_past' } | { readonly code: 'slot_taken' };

export interface HoldWish {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly now: Instant;
  /** Everything that takes the coach's time around there. */
  readonly claims: readonly Claim[];
}

/** As many as any hours can have: a hold leaves no seat, even when the hours get more of them later. */
const ALL_SEATS = 500;
/** As long as any claim may be. */
const MOST_DAYS = 2;

/** May this time be kept back? Whether the hours are open there does not matter; that somebody has it does. */
export function decideHold({ startsAt, endsAt, now, claims }: HoldWish): Result<BookedClaim, HoldRefusal> {
  if (endsAt <= startsAt) return refuse({ code: 'end_before_start' });
  if (endsAt - startsAt > MOST_DAYS * 24 * HOUR) return refuse({ code: 'span_too_long', mostDays: MOST_DAYS });
  if (endsAt <= now) return refuse({ code: 'in_the_past' });
  if (claims.some((claim) => claim.blockedFrom < endsAt && startsAt < claim.blockedUntil)) return refuse({ code: 'slot_taken' });
  return ok({ startsAt, endsAt, blockedFrom: startsAt, blockedUntil: endsAt, seats: ALL_SEATS, capacity: ALL_SEATS, overbookedBy: null });
}
