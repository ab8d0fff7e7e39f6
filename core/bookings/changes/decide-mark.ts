import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';
import type { BookingRefusal } from '../booking-refusal.ts';
import { canBecome } from '../booking-status.ts';
import { canMark, type Mark, MARKS } from './can-mark.ts';

export interface MarkWish {
  readonly status: Mark;
  readonly now: Instant;
}

/**
 * May the coach say so of this session? Once it has begun: that it took place, that nobody came, either corrected later, and `confirmed` takes
 * the mark back. Calendars are told nothing: the session was when it was. What it is already gives it back as it is.
 */
export function decideMark(booking: Booking, { status, now }: MarkWish): Result<Booking, BookingRefusal> {
  if (!(MARKS as readonly string[]).includes(booking.status)) return refuse({ code: 'not_changeable' });
  if (!canMark(booking, now)) return refuse({ code: 'not_over_yet' });
  if (booking.status === status) return ok(booking);
  return canBecome(booking.status, status) ? ok({ ...booking, status, version: booking.version + 1 }) : refuse({ code: 'not_changeable' });
}
