import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { bookedClaim } from '../../bookings/booked-claim.ts';
import type { Booking } from '../../bookings/booking.ts';
import type { BookingRefusal } from '../../bookings/booking-refusal.ts';
import { movedBooking } from '../../bookings/changes/moved-booking.ts';
import type { BookingDecision } from '../../bookings/decide-booking.ts';
import { decideTime } from '../../bookings/decide-time.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { LocalDate } from '../../time/instant.ts';
import type { NewTime } from './answers-decision.ts';
import { offeredInCycle } from './offered-in-cycle.ts';

interface Season {
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

/**
 * May a placement's booking move there? `availability` must leave its own claim out and carry its length. A time that the client chose must
 * lie in the cycle and be offered as its hours and rules stand; one that was proposed need only be free.
 */
export function decideNewTime(
  booking: Booking,
  availability: AvailabilityInput,
  season: Season,
  { startsAt, must }: NewTime,
): Result<BookingDecision, BookingRefusal | { readonly code: 'outside_cycle' }> {
  const { date } = instantToWall(availability.zone, startsAt);
  if (must === 'be_offered' && (date < season.firstDate || date > season.lastDate)) return refuse({ code: 'outside_cycle' });
  const time = decideTime(offeredInCycle(availability), startsAt, { by: must === 'be_offered' ? 'client' : 'coach', overbook: false });
  if (!time.ok) return time;
  const moved = movedBooking(booking, availability, startsAt);
  return ok({ booking: moved, claim: bookedClaim(moved, time.value.capacity, null), effects: [] });
}
