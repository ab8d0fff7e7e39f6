import type { Instant } from '../time/instant.ts';
import type { ClosureRefusal } from './closure-refusal.ts';
import { type ClosedBooking, closureState } from './closure-state.ts';

export interface ClosureToUndo {
  readonly undoneAt: Instant | null;
  readonly bookings: readonly ClosedBooking[];
  /** Whether an exception that came with it is another one by now. */
  readonly exceptionsChanged: boolean;
}

/** One that stays needs nothing, so whatever happened to it since is in nobody's way. Nobody comes to the session of who was erased. */
const isTouched = (booking: ClosedBooking): boolean =>
  booking.outcome !== 'keep' &&
  (['answered', 'changed'].includes(closureState(booking)) || (booking.outcome === 'cancel' && booking.isClientErased));

/** The time to go back to, or the one it was moved to, has come. */
const hasBegun = ({ outcome, beforeStartsAt, startsAt }: ClosedBooking, now: Instant): boolean =>
  (outcome === 'cancel' && now >= beforeStartsAt) || (outcome === 'backup' && now >= Math.min(beforeStartsAt, startsAt));

/** May this block be taken back in one step, with all that came of it? While nobody has answered and nothing was changed. Null where it may. */
export function undoRefusal({ undoneAt, bookings, exceptionsChanged }: ClosureToUndo, now: Instant): ClosureRefusal | null {
  if (undoneAt !== null) return { code: 'closure_undone' };
  if (bookings.some(({ outcome, status }) => outcome === 'cancel' && status === 'declined')) return { code: 'closure_declined' };
  if (exceptionsChanged || bookings.some(isTouched)) return { code: 'closure_answered' };
  return bookings.some((booking) => hasBegun(booking, now)) ? { code: 'closure_begun' } : null;
}
