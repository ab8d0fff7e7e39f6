import type { BookingParty } from '../bookings/booking.ts';
import type { Instant } from '../time/instant.ts';
import { answerBy } from './answer-by.ts';
import type { BookingRequest } from './booking-request.ts';
import type { RequestRules } from './request-rules.ts';

export type Turn = Pick<BookingRequest, 'waitsFor' | 'answerBy'>;

interface Said {
  readonly by: BookingParty;
  readonly rules: Pick<RequestRules, 'answerWithinMinutes'>;
  /** Of the earliest session that is asked for. */
  readonly firstStart: Instant;
  readonly now: Instant;
}

/**
 * Whose turn it is after one side said something, and until when. The other side has the whole time anew, with one exception: what a client adds while it
 * is the coach's turn already moves no deadline, or one client could keep a time for as long as they go on writing.
 */
export const nextTurn = (turn: Turn, { by, rules, firstStart, now }: Said): Turn =>
  by === 'client' && turn.waitsFor === 'coach'
    ? { waitsFor: 'coach', answerBy: turn.answerBy }
    : { waitsFor: by === 'coach' ? 'client' : 'coach', answerBy: answerBy(rules, firstStart, now) };
