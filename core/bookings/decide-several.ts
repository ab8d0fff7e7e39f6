import type { Claim } from '../availability/availability-input.ts';
import { ok, refuse, type Result } from '../result.ts';
import { type Instant, MINUTE } from '../time/instant.ts';
import { bookingMails } from './booking-effect.ts';
import type { BookingParty } from './booking.ts';
import type { BookingRefusal } from './booking-refusal.ts';
import type { BookingEffect } from './booking-effect.ts';
import type { BookingsEffect } from './mails/bookings-effect.ts';
import { type BookingDecision, type BookingFacts, type BookingWish, decideBooking } from './decide-booking.ts';

export interface SeveralDecision {
  /** By start, their own effects left out: they are told together. */
  readonly bookings: readonly BookingDecision[];
  readonly effects: readonly (BookingEffect | BookingsEffect)[];
}

export type SeveralWish = Omit<BookingWish, 'bookingId' | 'startsAt'> & {
  readonly sessions: readonly { readonly bookingId: string; readonly startsAt: Instant }[];
};

const asClaim = ({ booking, claim }: BookingDecision): Claim => ({
  scheduleId: booking.scheduleId,
  serviceId: booking.serviceId,
  startsAt: claim.startsAt,
  blockedFrom: claim.blockedFrom,
  blockedUntil: claim.blockedUntil,
  seats: claim.seats,
  isSession: true,
});

const effectsOf = (bookings: readonly BookingDecision[], tell: readonly BookingParty[]): SeveralDecision['effects'] => {
  const ids = bookings.map(({ booking }) => booking.id);
  const [first] = ids;
  if (first === undefined) return [];
  if (ids.length === 1) return bookingMails(first, 'booked', 0, tell);
  return tell.map((to) => ({ kind: 'bookings_mail', key: `bookings:${first}:booked:${to}`, bookingIds: ids, event: 'booked', to }));
};

/**
 * May all of these be booked for one client? Each is decided against what is taken and against those before it; nobody sits in two sessions
 * at once, so none may lie on another, however many seats there are and whatever is overbooked. All or none: the refusal names every start
 * that can't be had.
 */
export function decideSeveral(facts: BookingFacts, { sessions, ...wish }: SeveralWish): Result<SeveralDecision, BookingRefusal> {
  const length = facts.availability.rules.durationMinutes * MINUTE;
  const bookings: BookingDecision[] = [];
  const taken: Instant[] = [];
  for (const { bookingId, startsAt } of sessions.toSorted((one, other) => one.startsAt - other.startsAt)) {
    const claims = [...facts.availability.claims, ...bookings.map(asClaim)];
    const decision = decideBooking({ ...facts, availability: { ...facts.availability, claims } }, { ...wish, bookingId, startsAt });
    const before = bookings.at(-1);
    if (before && startsAt < before.booking.startsAt + length) taken.push(startsAt);
    else if (decision.ok) bookings.push(decision.value);
    else if (decision.refusal.code === 'slot_taken') taken.push(startsAt);
    else return decision;
  }
  return taken.length > 0 ? refuse({ code: 'slot_taken', starts: taken }) : ok({ bookings, effects: effectsOf(bookings, wish.tell) });
}
