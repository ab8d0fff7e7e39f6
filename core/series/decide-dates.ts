import type { AvailabilityInput, Claim } from '../availability/availability-input.ts';
import type { BookingRefusal } from '../bookings/booking-refusal.ts';
import { type BookingDecision, type BookingFacts, type BookingWish, decideBooking, type NewBooking } from '../bookings/decide-booking.ts';
import { claimOfDecision } from '../bookings/claim-of-decision.ts';
import { jointRequest } from '../requests/joint-request.ts';
import type { NewRequest } from '../requests/new-request.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { LocalDate } from '../time/instant.ts';
import type { SeriesDate } from './series-date.ts';

/** Dates that can't be had, by their names. */
export interface DatesTaken {
  readonly code: 'dates_taken';
  readonly dates: readonly LocalDate[];
}

export type DatesWish = Omit<BookingWish, 'bookingId' | 'startsAt'> & {
  readonly seriesId: string;
  readonly dates: readonly { readonly bookingId: string; readonly date: SeriesDate }[];
};

export interface DatesDecision {
  /** By start, without effects: they are told together. */
  readonly bookings: readonly BookingDecision[];
  /** One for all of them, as soon as one has to be asked for; then all are `requested`. */
  readonly request: NewRequest | null;
}

/** These are about a time: another date of the same series may be had. */
const TIMES = new Set<BookingRefusal['code']>([
  'slot_taken',
  'not_open',
  'too_soon',
  'too_far',
  'no_open_cycle',
  'in_the_past',
  'limit_reached',
]);

const lasting = (input: AvailabilityInput, durationMinutes: number, claims: readonly Claim[]): AvailabilityInput => ({
  ...input,
  claims,
  rules: { ...input.rules, durationMinutes },
});

/**
 * May all these dates of a series be booked, each beside what is taken and those before it? All or none: the refusal names every date that can't be
 * had. That they don't lie on one another is decided before (`decideEdits`).
 */
export function decideDates(
  facts: BookingFacts,
  { seriesId, dates, ...wish }: DatesWish,
): Result<DatesDecision, BookingRefusal | DatesTaken> {
  const decided: NewBooking[] = [];
  const taken: LocalDate[] = [];
  const claims = [...facts.availability.claims];
  for (const { bookingId, date } of dates.toSorted((one, other) => one.date.startsAt - other.date.startsAt)) {
    const availability = lasting(facts.availability, date.durationMinutes, claims);
    const decision = decideBooking({ ...facts, availability }, { ...wish, bookingId, startsAt: date.startsAt });
    if (!decision.ok && !TIMES.has(decision.refusal.code)) return decision;
    if (!decision.ok) {
      taken.push(date.id);
      continue;
    }
    const booking = { ...decision.value.booking, seriesId, seriesDate: date.id };
    decided.push({ ...decision.value, booking });
    claims.push(claimOfDecision(decision.value));
  }
  if (taken.length > 0) return refuse({ code: 'dates_taken', dates: taken });
  const request = jointRequest(decided);
  const bookings = decided.map(({ booking, claim }) => ({
    booking: request ? { ...booking, status: 'requested' as const } : booking,
    claim,
    effects: [],
  }));
  return ok({ bookings, request });
}
