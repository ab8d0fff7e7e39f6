import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { type ApproveDecision, decideApprove } from '../../../core/requests/decide-approve.ts';
import type { RequestRefusal } from '../../../core/requests/request-refusal.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { deleteClaimsOf, insertClaims } from '../../db/bookings/many-bookings.ts';
import { confirmBookings } from '../../db/requests/confirm-bookings.ts';
import { listRequestBookings, releaseSuggestions, updateRequest } from '../../db/requests/requests.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadAskedAvailability } from './load-asked-availability.ts';
import { lockRequest, type SeenRequest } from './lock-request.ts';

export interface ApproveRequest extends SeenRequest {
  /** The coach's word that it may go over what is taken meanwhile. */
  readonly overbook: boolean;
}

/** The coach says yes: all sessions of a request are confirmed, checked again under the same lock as any booking. */
export const approveRequest = (
  ctx: ActionContext,
  actor: Actor,
  input: ApproveRequest,
): Promise<Result<null, RequestRefusal | BookingRefusal | NotFound | ChangedMeanwhile | ConstraintRefusal>> =>
  ctx.transaction<null, RequestRefusal | BookingRefusal | NotFound | ChangedMeanwhile>(async (tx) => {
    const locked = await lockRequest(tx, actor, input);
    if (!locked.ok) return locked;
    const { coach, request } = locked.value;
    const bookings = await listRequestBookings(tx, request.id);
    // What was suggested must not be in the way of what was asked, whatever buffers it was suggested under; a refusal takes this back.
    await releaseSuggestions(tx, request.id);
    const facts = await loadAskedAvailability(tx, coach, bookings, ctx.clock.now());
    if (!facts) return refuse(NOT_FOUND);
    const own = new Set(bookings.map(({ id }) => id));
    const claims = facts.claims.filter(({ bookingId }) => bookingId === null || !own.has(bookingId));
    const userId = actor.kind === 'user' ? actor.userId : actor.kind;
    const availability = { ...facts.availability, claims };
    const decision = decideApprove({ request, bookings, availability }, { overbook: input.overbook, userId });
    if (!decision.ok) return decision;
    await write(ctx, tx, actor, decision.value);
    return ok(null);
  });

async function write(ctx: ActionContext, tx: Tx, actor: Actor, { request, bookings, effects }: ApproveDecision): Promise<void> {
  const bookingIds = bookings.map(({ booking }) => booking.id);
  await updateRequest(tx, request);
  // First of all everything falls free that was held: the buffers of today may be others than those it was asked under.
  await deleteClaimsOf(tx, bookingIds);
  await confirmBookings(
    tx,
    bookings.map(({ booking }) => booking),
  );
  await insertClaims(tx, bookings);
  await insertAuditEntry(tx, actor, {
    coachId: request.coachId,
    action: bookings.some(({ claim }) => claim.overbookedBy !== null) ? 'request.approved_overbooking' : 'request.approved',
    subject: ['request', request.id],
    before: { state: 'open' },
    after: { state: request.state, bookingIds },
  });
  await ctx.enqueue(tx, effects);
}
