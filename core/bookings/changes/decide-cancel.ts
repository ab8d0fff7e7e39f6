import { creditOutcome } from '../../packages/uses/credit-outcome.ts';
import { creditsAfterCancel } from '../../packages/uses/credits-after-cancel.ts';
import type { PackageTerms } from '../../packages/uses/package-terms.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { Booking, BookingParty } from '../booking.ts';
import { type BookingEffect, bookingMails } from '../booking-effect.ts';
import type { BookingRefusal } from '../booking-refusal.ts';
import { cancelRefusal } from './cancel-refusal.ts';
import { isLateCancel } from './is-late-cancel.ts';
import { UNDO_SECONDS } from '../mails/undo-seconds.ts';

export interface CancelWish {
  readonly by: BookingParty;
  readonly reason: string;
  readonly tell: readonly BookingParty[];
  /** Whether the coach has asked the client to choose another time. */
  readonly asked: boolean;
  /** Of the package whose credits it uses; left out where it uses none. */
  readonly terms?: PackageTerms | undefined;
  readonly now: Instant;
}

/** A client may cancel until the policy's time, and whenever asked for another one; the coach always, while there is something to cancel. */
export function decideCancel(
  booking: Booking,
  wish: CancelWish,
): Result<{ readonly booking: Booking; readonly effects: readonly BookingEffect[] }, BookingRefusal> {
  const refusal = cancelRefusal(booking, wish);
  if (refusal) return refuse(refusal);
  const late = wish.by === 'client' && isLateCancel(booking, wish);
  const cancelled: Booking = {
    ...booking,
    ...creditsAfterCancel(booking, creditOutcome(booking, { late, terms: wish.terms, now: wish.now })),
    status: 'cancelled',
    cancelledBy: wish.by,
    cancelReason: wish.reason,
    cancelledLate: late,
    sequence: booking.sequence + 1,
    version: booking.version + 1,
  };
  const later = wish.by === 'coach' ? { afterSeconds: UNDO_SECONDS } : {};
  return ok({ booking: cancelled, effects: bookingMails(booking.id, 'cancelled', cancelled.sequence, wish.tell, later) });
}
