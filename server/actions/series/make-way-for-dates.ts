import type { BookingFacts } from '../../../core/bookings/decide-booking.ts';
import type { DateToBook } from '../../../core/series/booked/decide-dates.ts';
import { makeWay } from '../waitlist/make-way.ts';
import type { Way } from '../waitlist/take-back-kept.ts';

/** Takes back what is kept for the line where sessions of a series come back, or go back to a moment after they went. New dates wait for the coach to do so. */
export async function makeWayForDates(way: Way, facts: BookingFacts, dates: readonly DateToBook[]): Promise<BookingFacts> {
  const coming = dates.flatMap(({ date: { startsAt, durationMinutes }, moving, back }) =>
    moving ? [{ startsAt, durationMinutes, coming: back ? ('restored' as const) : ('moved' as const) }] : [],
  );
  return { ...facts, availability: await makeWay(way, facts.availability, coming) };
}
