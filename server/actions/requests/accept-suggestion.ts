import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { linkExpires } from '../../../core/bookings/link-expires.ts';
import { type AcceptDecision, decideAccept } from '../../../core/requests/decide-accept.ts';
import type { RequestRefusal } from '../../../core/requests/request-refusal.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { prolongManageTokens } from '../../db/access-tokens.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { updateBookingStatus, updateMovedBooking } from '../../db/bookings.ts';
import { releaseSuggestions, updateRequest } from '../../db/requests/requests.ts';
import { acceptSuggestion as markAccepted, listSuggestions } from '../../db/requests/suggestions.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadOwnCheckIns } from '../check-ins/load-own-check-ins.ts';
import { loadBlocksAround } from './load-blocks-around.ts';
import { loadRequestFacts } from './load-request-facts.ts';
import { type Asked, type AskedFor, lockAsked } from './lock-asked.ts';

/** The client takes one of the suggested times: the session moves there and is confirmed, the others fall free. */
export const acceptSuggestion = (
  ctx: ActionContext,
  actor: Actor,
  input: AskedFor & { readonly suggestionId: string },
): Promise<Result<null, RequestRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, RequestRefusal | NotFound>(async (tx) => {
    const asked = await lockAsked(tx, actor, input);
    const suggestions = asked ? await listSuggestions(tx, [asked.request.id]) : [];
    const chosen = suggestions.find(({ id }) => id === input.suggestionId);
    if (!asked || !chosen) return refuse(NOT_FOUND);
    const { coach, booking, request } = asked;
    const facts = await loadRequestFacts(tx, coach, booking, [chosen.startsAt], ctx.clock.now());
    if (!facts) return refuse(NOT_FOUND);
    const [blocks, checkIns] = [await loadBlocksAround(tx, coach, [chosen]), await loadOwnCheckIns(tx, booking)];

    const decision = decideAccept({ request, booking, availability: facts.availability, blocks, suggestions, checkIns }, chosen.id);
    if (!decision.ok) return decision;
    if (decision.value !== null) await write(ctx, tx, actor, asked, { ...decision.value, suggestionId: chosen.id });
    return ok(null);
  });

type Accepted = AcceptDecision & { readonly suggestionId: string };

async function write(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { request: before, booking: was }: Asked,
  accepted: Accepted,
): Promise<void> {
  const { request, booking, claim, effects, suggestionId } = accepted;
  await markAccepted(tx, suggestionId);
  // First of all what was held falls free: the session takes its place.
  await releaseSuggestions(tx, request.id);
  await updateMovedBooking(tx, booking, claim);
  await updateBookingStatus(tx, booking, ctx.clock.now());
  await updateRequest(tx, request);
  await prolongManageTokens(tx, booking.id, linkExpires(booking));
  await insertAuditEntry(tx, actor, {
    coachId: booking.coachId,
    action: 'request.accepted',
    subject: ['request', request.id],
    before: { state: before.state, startsAt: was.startsAt },
    after: { state: request.state, startsAt: booking.startsAt, bookingId: booking.id, suggestionId },
  });
  await ctx.enqueue(tx, effects);
}
