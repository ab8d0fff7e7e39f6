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

interface HitFacts extends BlockFacts<HitBooking> {
  /** All of it is there already: sent a second time, it finds moved away what the first one moved. */
  readonly isRepeat: boolean;
}

function refusalOf({ bookings, isRepeat }: HitFacts, hit: ReadonlySet<HitBooking>, decisions: readonly HitDecision[]): HitRefusal | null {
  const byId = new Map(bookings.map((booking) => [booking.id, booking]));
  const seen = new Set<string>();
  for (const [index, { bookingId, outcome }] of decisions.entries()) {
    const field = `decisions.${index}.bookingId`;
    const booking = byId.get(bookingId);
    if (!booking) return { ...NOT_FOUND, field };
    if (!hit.has(booking) && !(isRepeat && outcome === 'backup')) return { code: 'not_in_the_way', field };
    if (seen.has(bookingId)) return { code: 'invalid_input', field };
    seen.add(bookingId);
  }
  return null;
}

/**
 * What becomes of the bookings that new blocks lie on. Every one that no block lay on before needs a decision, and a decision needs a booking
 * that a block lies on. One whose booking was cancelled or has begun meanwhile has nothing left to do: sent twice, it does no harm.
 */
export function decideHitBookings(facts: HitFacts, decisions: readonly HitDecision[]): Result<readonly DecidedHit[], HitRefusal> {
  const hit = bookingsInTheWay(facts.zone, facts.overrides, facts.bookings);
  const refusal = refusalOf(facts, hit, decisions);
  if (refusal) return refuse(refusal);
  const ahead = { ...facts, bookings: facts.bookings.filter((booking) => booking.isAhead) };
  const decided = decideBlock(ahead, new Set(decisions.map(({ bookingId }) => bookingId)));
  if (!decided.ok) return decided;
  const startOf = new Map([...hit].filter(({ isAhead }) => isAhead).map(({ id, startsAt }) => [id, startsAt]));
  return ok(
    decisions.flatMap((decision) => {
      const startsAt = startOf.get(decision.bookingId);
      return startsAt === undefined ? [] : [{ ...decision, startsAt }];
    }),
  );
}
