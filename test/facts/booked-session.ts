import type { Booking } from '../../core/bookings/booking.ts';
import { type BookingFacts, type BookingWish, decideBooking } from '../../core/bookings/decide-booking.ts';
import { bookingFacts } from './booking-facts.ts';
import { bookingWish } from './booking-wish.ts';

/** A session as it is right after it was booked, in the practice of these facts. */
export function bookedSession(facts: BookingFacts = bookingFacts(), wish: Partial<BookingWish> = {}): Booking {
  const decision = decideBooking(facts, bookingWish(wish));
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.booking;
}
