import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import { decideMessage } from '../../../core/requests/decide-message.ts';
import type { RequestRefusal } from '../../../core/requests/request-refusal.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertMessage, listMessages } from '../../db/requests/messages.ts';
import { listRequestBookings, updateRequest } from '../../db/requests/requests.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadRequestFacts } from './load-request-facts.ts';
import { type AskedFor, lockAsked } from './lock-asked.ts';
import { lockRequest } from './lock-request.ts';

/** To which request: the coach names it, the client comes by the link of one of its bookings. */
export type WriteMessage = (AskedFor | { readonly coachId: string; readonly requestId: string }) & { readonly text: string };

async function lock(tx: Tx, actor: Actor, input: WriteMessage) {
  if ('bookingId' in input) return lockAsked(tx, actor, input);
  const locked = await lockRequest(tx, actor, { ...input, version: undefined });
  return locked.ok ? locked.value : undefined;
}

/** One side writes to the other about a request. */
export const writeMessage = (
  ctx: ActionContext,
  actor: Actor,
  input: WriteMessage,
): Promise<Result<null, RequestRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, RequestRefusal | NotFound>(async (tx) => {
    const locked = await lock(tx, actor, input);
    const [first] = locked ? await listRequestBookings(tx, locked.request.id) : [];
    const now = ctx.clock.now();
    const facts = locked && first && (await loadRequestFacts(tx, locked.coach, first, [], now));
    if (!locked || !first || !facts) return refuse(NOT_FOUND);
    const { request, coach } = locked;
    const messages = await listMessages(tx, [request.id]);
    const by = mayRunPractice(actor, coach.id) ? 'coach' : 'client';
    const messageId = ctx.newId();
    const asked = { request, firstStart: first.startsAt, rules: facts.requests, messages, now };
    const decision = decideMessage(asked, { by, messageId, text: input.text });
    if (!decision.ok) return decision;
    if (decision.value === null) return ok(null);

    const of = { coachId: coach.id, requestId: request.id };
    await insertMessage(tx, { id: messageId, ...of, position: messages.length, author: by, text: input.text, writtenAt: now });
    await updateRequest(tx, decision.value.request);
    // What they wrote stands in the conversation alone.
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'request.wrote',
      subject: ['request', request.id],
      after: { messageId, answerBy: decision.value.request.answerBy },
    });
    await ctx.enqueue(tx, decision.value.effects);
    return ok(null);
  });
