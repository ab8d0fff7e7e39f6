import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { withinCycle } from '../../availability/within-cycle.ts';
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
  const { firstDate, lastDate } = season;
  if (must === 'be_offered' && (date < firstDate || date > lastDate)) return refuse({ code: 'outside_cycle' });
  const own = withinCycle(availability, { from: firstDate, to: lastDate });
  const time = decideTime(own, startsAt, { by: must === 'be_offered' ? 'client' : 'coach', overbook: false });
  if (!time.ok) return time;
  const moved = movedBooking(booking, availability, startsAt);
  return ok({ booking: moved, claim: bookedClaim(moved, time.value.capacity, null), effects: [] });
}
