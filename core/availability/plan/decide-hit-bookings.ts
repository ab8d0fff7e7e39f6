import { NOT_FOUND } from '../../identity/not-found.ts';
import type { NotFound } from '../../identity/not-found.ts';
import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { AtField, AvailabilityRefusal } from '../availability-refusal.ts';
import { decideBlock } from '../decide-block.ts';
import type { HitOutcome } from './hit-outcome.ts';
import { bookingsInTheWay } from './bookings-in-the-way.ts';
import type { BookingAhead } from './bookings-in-the-way.ts';
import type { BlockFacts } from './fresh-hits.ts';

/** What the coach says becomes of a booking under a block. */
export interface HitDecision {
  readonly bookingId: string;
  readonly outcome: HitOutcome;
  readonly note: string;
}

/** With where the booking is. */
export interface DecidedHit extends HitDecision {
  readonly startsAt: Instant;
}

/** Those ahead, and those that decisions name, whatever became of them. */
export interface HitBooking extends BookingAhead {
  /** Takes time, and has not begun. */
  readonly isAhead: boolean;
}

type HitRefusal = (NotFound & AtField) | ({ readonly code: 'invalid_input' } & AtField) | AvailabilityRefusal;

function refusalOf(
  decisions: readonly HitDecision[],
  bookings: ReadonlyMap<string, HitBooking>,
  hit: ReadonlySet<HitBooking>,
): HitRefusal | null {
  const seen = new Set<string>();
  for (const [index, { bookingId }] of decisions.entries()) {
    const field = `decisions.${index}.bookingId`;
    const booking = bookings.get(bookingId);
    if (!booking) return { ...NOT_FOUND, field };
    if (!hit.has(booking)) return { code: 'not_in_the_way', field };
    if (seen.has(bookingId)) return { code: 'invalid_input', field };
    seen.add(bookingId);
  }
  return null;
}

const hitAhead = (booking: HitBooking | undefined, decision: HitDecision): readonly DecidedHit[] =>
  booking?.isAhead ? [{ ...decision, startsAt: booking.startsAt }] : [];

/**
 * What becomes of the bookings that new blocks lie on. Every one that no block lay on before needs a decision, and a decision needs a booking
 * that a block lies on. One whose booking was cancelled or has begun meanwhile has nothing left to do: sent twice, it does no harm.
 */
export function decideHitBookings(
  facts: BlockFacts<HitBooking>,
  decisions: readonly HitDecision[],
): Result<readonly DecidedHit[], HitRefusal> {
  const byId = new Map(facts.bookings.map((booking) => [booking.id, booking]));
  const refusal = refusalOf(decisions, byId, bookingsInTheWay(facts.zone, facts.overrides, facts.bookings));
  if (refusal) return refuse(refusal);
  const ahead = { ...facts, bookings: facts.bookings.filter((booking) => booking.isAhead) };
  const decided = decideBlock(ahead, new Set(decisions.map(({ bookingId }) => bookingId)));
  if (!decided.ok) return decided;
  return ok(decisions.flatMap((decision) => hitAhead(byId.get(decision.bookingId), decision)));
}
