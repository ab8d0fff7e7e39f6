import { NO_CREDITS } from '../packages/uses/credit-facts.ts';
import { decideCredits } from '../packages/uses/decide-credits.ts';
import { countCheckIn } from '../check-ins/count-check-in.ts';
import { jointRequest } from '../requests/joint-request.ts';
import type { NewRequest } from '../requests/new-request.ts';
import { ok, refuse, type Result } from '../result.ts';
import { type Instant, MINUTE } from '../time/instant.ts';
import { claimOfDecision } from './claim-of-decision.ts';
import { bookingMails } from './booking-effect.ts';
import type { BookingParty } from './booking.ts';
import type { BookingRefusal, TimeRefusal } from './booking-refusal.ts';
import type { BookingEffect } from './booking-effect.ts';
import type { BookingsEffect } from './mails/bookings-effect.ts';
import { isTimeRefusal } from './is-time-refusal.ts';
import { type BookingDecision, type BookingFacts, type BookingWish, decideBooking, type NewBooking } from './decide-booking.ts';

export interface SeveralDecision {
  /** By start, their own effects left out: they are told together. */
  readonly bookings: readonly BookingDecision[];
  /** One for all of them, as soon as one has to be asked for; then all are `requested`. */
  readonly request: NewRequest | null;
  readonly effects: readonly (BookingEffect | BookingsEffect)[];
}

export type SeveralWish = Omit<BookingWish, 'bookingId' | 'startsAt'> & {
  readonly sessions: readonly { readonly bookingId: string; readonly startsAt: Instant }[];
};

const effectsOf = (bookings: readonly BookingDecision[], tell: readonly BookingParty[]): SeveralDecision['effects'] => {
  const ids = bookings.map(({ booking }) => booking.id);
  const [first] = ids;
  if (first === undefined) return [];
  if (ids.length === 1) return bookingMails(first, 'booked', 0, tell);
  return tell.map((to) => ({ kind: 'bookings_mail', key: `bookings:${first}:booked:${to}`, bookingIds: ids, event: 'booked', to }));
};

interface Closed {
  readonly startsAt: Instant;
  readonly refusal: TimeRefusal;
}

/** Which of them can't be had, and why: what is said first is what holds for the first. */
const refusedStarts = (closed: readonly Closed[]): TimeRefusal | null =>
  closed[0] ? { ...closed[0].refusal, starts: closed.map(({ startsAt }) => startsAt) } : null;

/**
 * May all of these be booked for one client? Each is decided against what is taken and against those before it; nobody sits in two sessions
 * at once, so none may lie on another, however many seats there are and whatever is overbooked. All or none: the refusal names every start
 * that can't be had. A client may want only so many in one step. They are booked at once only if each of them may be.
 */
export function decideSeveral(facts: BookingFacts, { sessions, ...wish }: SeveralWish): Result<SeveralDecision, BookingRefusal> {
  const length = facts.availability.rules.durationMinutes * MINUTE;
  const bookings: NewBooking[] = [];
  const closed: Closed[] = [];
  let { checkIns } = wish;
  for (const { bookingId, startsAt } of sessions.toSorted((one, other) => one.startsAt - other.startsAt)) {
    const claims = [...facts.availability.claims, ...bookings.map(claimOfDecision)];
    const decision = decideBooking(
      { ...facts, credits: NO_CREDITS, availability: { ...facts.availability, claims } },
      { ...wish, checkIns, bookingId, startsAt },
    );
    const before = bookings.at(-1);
    if (before && startsAt < before.booking.startsAt + length) closed.push({ startsAt, refusal: { code: 'slot_taken' } });
    else if (decision.ok) {
      bookings.push(decision.value);
      if (decision.value.booking.checkIn) checkIns = countCheckIn(checkIns, decision.value.booking.wallDate, 1);
    } else if (isTimeRefusal(decision.refusal)) closed.push({ startsAt, refusal: decision.refusal });
    else return decision;
  }
  const { mostAtOnce } = facts.offer;
  if (wish.by === 'client' && sessions.length > mostAtOnce) return refuse({ code: 'too_many_at_once', most: mostAtOnce });
  const refusal = refusedStarts(closed);
  if (refusal) return refuse(refusal);
  const uses = decideCredits(
    facts.credits,
    bookings.map(({ booking }) => booking),
    wish,
  );
  if (!uses.ok) return uses;
  const paid = bookings.map((each) => ({ ...each, booking: { ...each.booking, ...uses.value.get(each.booking.id) } }));
  const request = jointRequest(paid);
  if (!request) return ok({ bookings: paid, request, effects: effectsOf(paid, wish.tell) });
  const requested = paid.map(({ booking, claim }) => ({ booking: { ...booking, status: 'requested' as const }, claim, effects: [] }));
  return ok({ bookings: requested, request, effects: [] });
}
