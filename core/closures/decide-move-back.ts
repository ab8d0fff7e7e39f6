import type { AvailabilityInput } from '../availability/availability-input.ts';
import { bookingMails } from '../bookings/booking-effect.ts';
import type { BookingRefusal } from '../bookings/booking-refusal.ts';
import type { Booking } from '../bookings/booking.ts';
import { decideMove } from '../bookings/changes/decide-move.ts';
import type { BookingDecision } from '../bookings/decide-booking.ts';
import { bookingMailKey } from '../bookings/mails/booking-mail-key.ts';
import type { CheckInMonth } from '../check-ins/check-in-month.ts';
import { ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';

/**
 * Takes the move to a second choice back: the booking stands again where it was, if that is free, and has its second choice again. Only who has heard
 * of the move hears of this. `availability` leaves the booking's own claim out and carries its length.
 */
export function decideMoveBack(
  booking: Booking,
  availability: AvailabilityInput,
  startsAt: Instant,
  checkIns: readonly CheckInMonth[],
): Result<BookingDecision, BookingRefusal> {
  const wish = { startsAt, by: 'coach', asked: false, overbook: false, userId: null, tell: [], checkIns } as const;
  const decision = decideMove(booking, availability, wish);
  if (!decision.ok) return decision;
  const back = { ...decision.value.booking, backupStartsAt: booking.startsAt };
  const before = { startsAt: booking.startsAt, endsAt: booking.endsAt };
  const effects = bookingMails(booking.id, 'moved', back.sequence, ['client', 'coach'], { before, why: 'unblocked' });
  return ok({
    ...decision.value,
    booking: back,
    effects: effects.map((effect) => ({ ...effect, onlyAfter: bookingMailKey(booking.id, 'moved', booking.sequence, effect.to) })),
  });
}
