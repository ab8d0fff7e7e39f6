import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { withoutNotice } from '../../availability/without-notice.ts';
import type { CheckInMonth } from '../../check-ins/check-in-month.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { bookedClaim } from '../booked-claim.ts';
import type { Booking, BookingParty } from '../booking.ts';
import { bookingMails } from '../booking-effect.ts';
import type { BookingRefusal } from '../booking-refusal.ts';
import type { BookingDecision } from '../decide-booking.ts';
import { decideTime } from '../decide-time.ts';
import { movedBooking } from './moved-booking.ts';
import { moveRefusal } from './move-refusal.ts';

export interface MoveWish {
  readonly startsAt: Instant;
  readonly by: BookingParty;
  /** Whether the coach has asked the client to choose another time: then no notice binds the new one either. */
  readonly asked: boolean;
  readonly overbook: boolean;
  readonly userId: string | null;
  readonly tell: readonly BookingParty[];
  /** The client's, without this booking, where it counts as one. */
  readonly checkIns: readonly CheckInMonth[];
}

/**
 * May this booking move there? `availability` must leave the booking's own claim out, and carry the new length. One step: the old time falls
 * free in the transaction that takes the new one. Price, policy, notes and links stay. Buffers and schedule are the service's of today: by
 * those the new time was found open, so by those it has to be claimed.
 */
export function decideMove(booking: Booking, availability: AvailabilityInput, wish: MoveWish): Result<BookingDecision, BookingRefusal> {
  const refusal = moveRefusal(booking, { ...wish, now: availability.now });
  if (refusal) return refuse(refusal);
  if (wish.startsAt === booking.startsAt && availability.rules.durationMinutes === booking.durationMinutes)
    return refuse({ code: 'same_time' });
  const time = decideTime(wish.asked ? withoutNotice(availability) : availability, wish.startsAt, {
    ...wish,
    checkIns: booking.checkIn ? wish.checkIns : undefined,
  });
  if (!time.ok) return time;

  const moved: Booking = {
    ...movedBooking(booking, availability, wish.startsAt),
    // A client who chooses a new time has a new first choice; what they named beside the old one is no word on it.
    ...(wish.by === 'client' ? { backupStartsAt: null } : {}),
    moveCount: booking.moveCount + (wish.by === 'client' && !wish.asked ? 1 : 0),
  };
  return ok({
    booking: moved,
    claim: bookedClaim(moved, time.value.capacity, time.value.overbooked ? wish.userId : null),
    effects: bookingMails(booking.id, 'moved', moved.sequence, wish.tell, {
      before: { startsAt: booking.startsAt, endsAt: booking.endsAt },
    }),
  });
}
