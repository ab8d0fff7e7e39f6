import { MINUTE } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';
import type { BookingRefusal } from '../booking-refusal.ts';
import type { ChangeWish } from './change-wish.ts';

/** Null where it may be moved. Only what a client did unasked counts against a client's moves. */
export function moveRefusal(booking: Booking, { by, asked, now }: ChangeWish): BookingRefusal | null {
  if (booking.status === 'proposed') return { code: by === 'coach' ? 'only_proposed' : 'answer_first' };
  if (booking.status === 'requested') return { code: 'only_requested' };
  if (booking.status !== 'confirmed') return { code: 'not_changeable' };
  if (by === 'coach') return null;
  if (now >= booking.startsAt) return { code: 'not_changeable' };
  if (asked) return null;
  const until = booking.startsAt - booking.policy.moveUntilMinutes * MINUTE;
  if (now > until) return { code: 'move_too_late', until };
  const { mostMoves } = booking.policy;
  return mostMoves !== null && booking.moveCount >= mostMoves ? { code: 'moved_too_often', most: mostMoves } : null;
}
