import { cancelRefusal } from '../../core/bookings/changes/cancel-refusal.ts';
import { isLateCancel } from '../../core/bookings/changes/is-late-cancel.ts';
import { moveRefusal } from '../../core/bookings/changes/move-refusal.ts';
import { type Instant, MINUTE } from '../../core/time/instant.ts';
import { momentOf } from '../../core/time/moment.ts';
import type { BookingDetails } from '../db/booking-details.ts';
import { toBooking } from '../db/bookings.ts';
import type { Deadlines } from '../notifications/policy/deadline-lines.ts';

/** What the client may still do by the policy they booked under, and until when. */
export function bookingDeadlines(details: BookingDetails, now: Instant): Deadlines {
  const booking = toBooking(details);
  const { startsAt, policy, moveCount } = booking;
  const asked = details.askedAt !== null;
  const wish = { by: 'client', asked, now } as const;
  const at = (zone: string, minutes: number) => momentOf(zone, startsAt - minutes * MINUTE, startsAt - minutes * MINUTE);
  const until = (minutes: number) => at(details.clientTimeZone, asked ? 0 : minutes);
  const { freeCancelMinutes, cancelUntilMinutes, moveUntilMinutes, mostMoves } = policy;
  const isEverLate = !asked && freeCancelMinutes > cancelUntilMinutes;
  return {
    moveUntil: moveRefusal(booking, wish) === null ? until(moveUntilMinutes) : null,
    cancelUntil: cancelRefusal(booking, wish) === null ? until(cancelUntilMinutes) : null,
    lateFrom: isEverLate
      ? { coachTime: at(details.coachTimeZone, freeCancelMinutes), clientTime: at(details.clientTimeZone, freeCancelMinutes) }
      : null,
    lateNow: isLateCancel(booking, wish),
    movesLeft: mostMoves === null || asked ? null : mostMoves - moveCount,
  };
}
