import type { BookingParty } from '../bookings/booking.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { BookingRequest } from './booking-request.ts';
import { isOpen } from './is-open.ts';
import { nextTurn } from './next-turn.ts';
import type { RequestMailEffect } from './request-effect.ts';
import { requestMails } from './request-mails.ts';
import type { RequestRefusal } from './request-refusal.ts';
import type { RequestRules } from './request-rules.ts';
import { MOST_IN_A_ROW, writtenInARow } from './written-in-a-row.ts';

/** All that decides over a message. */
export interface MessageFacts {
  readonly request: BookingRequest;
  /** Of the earliest session that is asked for. */
  readonly firstStart: Instant;
  readonly rules: Pick<RequestRules, 'answerWithinMinutes'>;
  /** What was written so far, in its order. */
  readonly messages: readonly { readonly author: BookingParty; readonly text: string }[];
  readonly now: Instant;
}

export interface MessageDecision {
  /** As it stands then. */
  readonly request: BookingRequest;
  readonly effects: readonly RequestMailEffect[];
}

/**
 * May this side write something now, and whose turn is it then? What the coach writes is a question to the client, what the client writes an answer. The
 * same words again, with nothing in between, are the same message sent once more by a page that heard no answer: nothing is left to do (null).
 */
export function decideMessage(
  { request, firstStart, rules, messages, now }: MessageFacts,
  { by, messageId, text }: { readonly by: BookingParty; readonly messageId: string; readonly text: string },
): Result<MessageDecision | null, RequestRefusal> {
  if (!isOpen(request, now)) return refuse({ code: 'request_over' });
  const last = messages.at(-1);
  if (last?.author === by && last.text === text) return ok(null);
  const authors = messages.map(({ author }) => author);
  if (writtenInARow(authors, by) >= MOST_IN_A_ROW) return refuse({ code: 'too_many_messages', most: MOST_IN_A_ROW });
  const next: BookingRequest = { ...request, ...nextTurn(request, { by, rules, firstStart, now }), version: request.version + 1 };
  return ok({
    request: next,
    effects:
      by === 'coach' ? requestMails(next, 'question', ['client'], { messageId }) : requestMails(next, 'answer', ['coach'], { messageId }),
  });
}
