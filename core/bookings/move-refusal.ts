import { type Instant, MINUTE } from '../time/instant.ts';
import type { Booking, BookingParty } from './booking.ts';
import type { BookingRefusal } from './booking-refusal.ts';

/** Null where it may be moved. Only what a client did counts against a client's moves. */
export function moveRefusal(booking: Booking, by: BookingParty, now: Instant): BookingRefusal | null {
  if (booking.status !== 'confirmed' && booking.status !== 'requested') return { code: 'not_changeable' };
  if (by === 'coach') return null;
  if (now >= booking.startsAt) return { code: 'not_changeable' };
  const until = booking.startsAt - booking.policy.moveUntilMinutes * MINUTE;
  if (now > until) return { code: 'move_too_late', until };
  const { mostMoves } = booking.policy;
  return mostMoves !== null && booking.moveCount >= mostMoves ? { code: 'moved_too_often', most: mostMoves } : null;
}
