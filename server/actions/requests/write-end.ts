import type { Booking } from '../../../core/bookings/booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { BookingRequest } from '../../../core/requests/booking-request.ts';
import { decideEnd, type RequestEnd } from '../../../core/requests/decide-end.ts';
import type { RequestRefusal } from '../../../core/requests/request-refusal.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { updateBookingStatus } from '../../db/bookings.ts';
import { listRequestBookings, releaseSuggestions, updateRequest } from '../../db/requests/requests.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCreditChanges } from '../packages/write-credit-changes.ts';
import { endSeriesOfRequest } from '../series/end-series-of-request.ts';

/**
 * Ends a request without a session, inside the caller's transaction, which holds the coach's lock: its bookings and what was suggested give their times
 * and credits back, and who is to know is told. A refusal has written nothing. Gives the ended bookings.
 */
export async function writeEnd(
  ctx: Pick<ActionContext, 'clock' | 'enqueue' | 'newId'>,
  tx: Tx,
  actor: Actor,
  request: BookingRequest,
  end: Omit<RequestEnd, 'now'>,
): Promise<Result<readonly Booking[], RequestRefusal>> {
  const now = ctx.clock.now();
  const before = await listRequestBookings(tx, request.id);
  const decision = decideEnd(request, before, { ...end, now });
  if (!decision.ok) return decision;
  const { bookings, effects } = decision.value;
  await updateRequest(tx, decision.value.request);
  for (const booking of bookings) await updateBookingStatus(tx, booking, now);
  const changes = bookings.map((after) => ({ before: before.find(({ id }) => id === after.id) ?? null, after }));
  await writeCreditChanges(ctx, tx, actor, changes);
  await releaseSuggestions(tx, request.id);
  await endSeriesOfRequest(ctx, tx, actor, request);
  // Whatever was given as a reason stands on the request alone.
  await insertAuditEntry(tx, actor, {
    coachId: request.coachId,
    action: `request.${end.state}`,
    subject: ['request', request.id],
    before: { state: request.state },
    after: { state: end.state, bookingIds: bookings.map(({ id }) => id) },
  });
  await ctx.enqueue(tx, effects);
  return ok(bookings);
}
