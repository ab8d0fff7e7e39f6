import { type Instant, MINUTE } from '../../time/instant.ts';
import type { BookingEffect } from '../booking-effect.ts';
import type { BookingParty } from '../booking.ts';
import { type BookingStatus, takesTime } from '../booking-status.ts';
import { UNDO_SECONDS } from './undo-seconds.ts';

/** How a booking stands at the moment a mail about it would leave. */
export interface BookingStanding {
  readonly status: BookingStatus;
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cancelledBy: BookingParty | null;
  readonly cancelledAt: Instant | null;
  /** The coach's open question, if there is one. */
  readonly openRequestId: string | null;
  /** Its sequence after the last block that moved it to the second choice; null or left out where none did. */
  readonly blockedSequence?: number | null;
}

const SECOND = MINUTE / 60;

/** The coach cancelled it a moment ago, which may yet be undone: nobody knows what holds. */
const isUndecided = ({ status, cancelledBy, cancelledAt }: BookingStanding, now: Instant): boolean =>
  status === 'cancelled' && cancelledBy === 'coach' && cancelledAt !== null && now < cancelledAt + UNDO_SECONDS * SECOND;

/**
 * May this mail still leave? Nobody shall learn last what no longer holds: of a session that was cancelled since, of a cancellation that was
 * taken back, of a move that was, of a question that is answered. What hangs on an undo waits for it.
 */
export function mailVerdict(
  { event, sequence, requestId, before, why }: Pick<BookingEffect, 'event' | 'sequence' | 'requestId' | 'before' | 'why'>,
  standing: BookingStanding,
  now: Instant,
): 'send' | 'wait' | 'overtaken' {
  if (event === 'cancelled') {
    const isThisOne = sequence === undefined || sequence === standing.sequence;
    return standing.status === 'cancelled' && isThisOne ? 'send' : 'overtaken';
  }
  if (isUndecided(standing, now)) return 'wait';
  if (!takesTime(standing.status)) return 'overtaken';
  if (event === 'asked') return standing.openRequestId === requestId ? 'send' : 'overtaken';
  if (event === 'ask_withdrawn') return standing.openRequestId === null ? 'send' : 'overtaken';
  // The block was taken back and laid again, which has a mail of its own.
  if (why === 'blocked' && sequence !== undefined && sequence < (standing.blockedSequence ?? 0)) return 'overtaken';
  // It is back where it was, and whoever has not heard of the move has nothing to hear.
  if (event === 'moved' && before?.startsAt === standing.startsAt && before.endsAt === standing.endsAt) return 'overtaken';
  return 'send';
}
