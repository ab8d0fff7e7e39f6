import { MINUTE } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';
import type { BookingRefusal } from '../booking-refusal.ts';
import { canBecome } from '../booking-status.ts';
import type { ChangeWish } from './change-wish.ts';

/** Null where it may be cancelled. */
export function cancelRefusal(booking: Booking, { by, asked, now }: ChangeWish): BookingRefusal | null {
  if (!canBecome(booking.status, 'cancelled')) return { code: 'not_changeable' };
  if (booking.status === 'requested') return { code: 'only_requested' };
  if (by === 'coach') return null;
  if (booking.status === 'proposed') return { code: 'answer_first' };
  if (now >= booking.startsAt) return { code: 'not_changeable' };
  const until = booking.startsAt - booking.policy.cancelUntilMinutes * MINUTE;
  return now > until && !asked ? { code: 'cancel_too_late', until } : null;
}
