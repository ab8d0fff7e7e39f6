import type { HitOutcome } from '../availability/plan/hit-outcome.ts';
import type { BookingStatus } from '../bookings/booking-status.ts';
import type { BookingParty } from '../bookings/booking.ts';
import type { Instant } from '../time/instant.ts';

/** A booking that a block was laid over: what became of it then, and how it stands now. */
export interface ClosedBooking {
  readonly outcome: HitOutcome;
  readonly beforeStartsAt: Instant;
  /** Its sequence and the client's moves when the act was done. */
  readonly leftSequence: number;
  readonly leftMoveCount: number;
  readonly status: BookingStatus;
  readonly startsAt: Instant;
  readonly sequence: number;
  readonly moveCount: number;
  readonly cancelledBy: BookingParty | null;
  /** Nobody is left to come. */
  readonly isClientErased: boolean;
  /** What became of the question that was asked with the block, or was open until it moved the session; null where none was. */
  readonly question: 'open' | 'moved' | 'cancelled' | 'withdrawn' | null;
}

/** `waiting`: the client was asked and has not answered; `answered`: the client moved or cancelled it; `changed`: the coach did. */
export type ClosureState = 'done' | 'waiting' | 'answered' | 'changed';

/** How a booking under a block stands since. What no calendar has to learn of, such as a note, is no change. */
export function closureState(booking: ClosedBooking): ClosureState {
  const { outcome, sequence, leftSequence, moveCount, leftMoveCount, status, cancelledBy } = booking;
  const question = outcome === 'ask' ? booking.question : null;
  if (question === 'open') return 'waiting';
  if (question === 'withdrawn') return 'changed';
  if (question !== null) return 'answered';
  // What nobody cancelled was a request that its client took back.
  if (status === 'cancelled' && cancelledBy === null) return 'answered';
  if (sequence === leftSequence) return 'done';
  return moveCount > leftMoveCount || (status === 'cancelled' && cancelledBy === 'client') ? 'answered' : 'changed';
}
