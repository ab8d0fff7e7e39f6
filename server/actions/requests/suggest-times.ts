import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { decideSuggest, type SuggestDecision } from '../../../core/requests/decide-suggest.ts';
import type { RequestRefusal } from '../../../core/requests/request-refusal.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertMessage, listMessages } from '../../db/requests/messages.ts';
import { listRequestBookings, releaseSuggestions, updateRequest } from '../../db/requests/requests.ts';
import { insertSuggestions } from '../../db/requests/suggestions.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadOwnCheckIns } from '../check-ins/load-own-check-ins.ts';
import { loadRequestFacts } from './load-request-facts.ts';
import { lockRequest, type SeenRequest } from './lock-request.ts';

export interface SuggestTimes extends SeenRequest {
  readonly starts: readonly Instant[];
  /** Undefined: as the rules say. */
  readonly hold: boolean | undefined;
  /** For the client; empty where there is nothing to say. */
  readonly note: string;
}

/** The coach suggests other times for what a client asked for. They take the place of those suggested before; the asked time stays held. */
export const suggestTimes = (
  ctx: ActionContext,
  actor: Actor,
  input: SuggestTimes,
): Promise<Result<null, RequestRefusal | BookingRefusal | NotFound | ChangedMeanwhile | ConstraintRefusal>> =>
  ctx.transaction<null, RequestRefusal | BookingRefusal | NotFound | ChangedMeanwhile>(async (tx) => {
    const locked = await lockRequest(tx, actor, input);
    if (!locked.ok) return locked;
    const { coach, request } = locked.value;
    const now = ctx.clock.now();
    const [bookings, messages] = [await listRequestBookings(tx, request.id), await listMessages(tx, [request.id])];
    const [asked] = bookings;
    const facts = asked && (await loadRequestFacts(tx, coach, asked, input.starts, now));
    if (!facts) return refuse(NOT_FOUND);

    const messageId = input.note === '' ? null : ctx.newId();
    const { requests: rules, availability } = facts;
    const authors = messages.map(({ author }) => author);
    const checkIns = await loadOwnCheckIns(tx, asked);
    const wish = { starts: input.starts, hold: input.hold ?? null, messageId };
    const decision = decideSuggest({ request, bookings, rules, availability, authors, checkIns }, wish);
    if (!decision.ok) return decision;
    await write(ctx, tx, actor, decision.value, { scheduleId: availability.scheduleId, serviceId: availability.serviceId });
    if (messageId !== null) {
      const message = { id: messageId, coachId: coach.id, requestId: request.id, position: messages.length };
      await insertMessage(tx, { ...message, author: 'coach', text: input.note, writtenAt: now });
    }
    return ok(null);
  });

async function write(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { times, request, effects }: SuggestDecision,
  offer: { readonly scheduleId: string; readonly serviceId: string },
): Promise<void> {
  const { id: requestId, coachId } = request;
  // First of all what was held before falls free: the new times may lie there.
  await releaseSuggestions(tx, requestId);
  const suggestions = times.map((time) => ({ ...time, id: ctx.newId() }));
  await insertSuggestions(tx, { coachId, requestId, ...offer, suggestedAt: ctx.clock.now() }, suggestions);
  await updateRequest(tx, request);
  await insertAuditEntry(tx, actor, {
    coachId,
    action: 'request.suggested',
    subject: ['request', requestId],
    after: { starts: times.map(({ startsAt }) => startsAt), held: times.some(({ held }) => held), answerBy: request.answerBy },
  });
  await ctx.enqueue(tx, effects);
}
