import type { AvailabilityInput } from '../../availability/availability-input.ts';
import type { CheckInMonth } from '../../check-ins/check-in-month.ts';
import { checkInRefusal } from '../../check-ins/check-in-refusal.ts';
import type { PackageStanding } from '../../packages/package-standing.ts';
import { NO_CREDITS_USED } from '../../packages/uses/no-credits-used.ts';
import { type ReturnedCredits, takeAgain } from '../../packages/uses/take-again.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { bookedClaim } from '../booked-claim.ts';
import type { Booking, BookingParty } from '../booking.ts';
import { type BookingEffect, bookingMails } from '../booking-effect.ts';
import type { BookingRefusal } from '../booking-refusal.ts';
import { canRestore } from './can-restore.ts';
import type { BookingDecision } from '../decide-booking.ts';
import { decideTime } from '../decide-time.ts';
import { bookingMailKey } from '../mails/booking-mail-key.ts';
import { publishedSlotAt } from '../published-slot-at.ts';

export interface RestoreWish {
  readonly by: BookingParty;
  readonly overbook: boolean;
  /** A date of a cycle that its client has not said yes to: it is proposed again, not confirmed for them. */
  readonly awaitsAnswer: boolean;
  /** The client's, where the booking counts as one. */
  readonly checkIns: readonly CheckInMonth[];
  /** What it gave back when it was cancelled; left out where it gave nothing back. */
  readonly returned?: ReturnedCredits | undefined;
  /** The client's that can be used; left out where nothing was given back. */
  readonly packages?: readonly PackageStanding[];
  /** Who says so, for the log of an overbooking. */
  readonly userId: string | null;
}

/**
 * "It takes place after all", to each side. The coach's own cancellation is told a little later, so whoever has not heard of it needs no mail
 * of its end; a client who cancelled knows without any mail.
 */
const effectsOf = (cancelled: Booking, { id, sequence }: Booking): readonly BookingEffect[] =>
  bookingMails(id, 'restored', sequence, ['client', 'coach']).map((effect) =>
    cancelled.cancelledBy === 'coach' ? { ...effect, onlyAfter: bookingMailKey(id, 'cancelled', cancelled.sequence, effect.to) } : effect,
  );

/**
 * May this cancellation be taken back? By the coach, while the session is to come and its time is free or may be overbooked. `availability`
 * carries the booking's length. As after a move, schedule and buffers are the service's of today: by those the time is free.
 */
export function decideRestore(
  booking: Booking,
  availability: AvailabilityInput,
  wish: RestoreWish,
): Result<BookingDecision, BookingRefusal> {
  if (wish.by !== 'coach' || !canRestore(booking, availability.now)) return refuse({ code: 'not_changeable' });
  // By the day it was booked for: that one it keeps.
  const used = booking.checkIn ? checkInRefusal(wish.checkIns, booking.wallDate) : null;
  if (used) return refuse(used);
  const { by, overbook } = wish;
  const time = decideTime(availability, booking.startsAt, { by, overbook });
  if (!time.ok) return time;
  const { bufferBeforeMinutes, bufferAfterMinutes } = availability.rules;
  // A date that is only proposed again uses credits once it is confirmed.
  const credits = wish.awaitsAnswer ? NO_CREDITS_USED : takeAgain(booking, wish.returned, wish.packages ?? []);
  const restored: Booking = {
    ...booking,
    ...credits,
    status: wish.awaitsAnswer ? 'proposed' : 'confirmed',
    scheduleId: availability.scheduleId,
    publishedSlotId: publishedSlotAt(availability, instantToWall(availability.zone, booking.startsAt)),
    bufferBeforeMinutes,
    bufferAfterMinutes,
    cancelledBy: null,
    cancelReason: null,
    cancelledLate: false,
    sequence: booking.sequence + 1,
    version: booking.version + 1,
  };
  return ok({
    booking: restored,
    claim: bookedClaim(restored, time.value.capacity, time.value.overbooked ? wish.userId : null),
    effects: effectsOf(booking, restored),
  });
}
