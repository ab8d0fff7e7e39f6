import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import { decideAskToMove } from '../../../core/bookings/changes/decide-ask-to-move.ts';
import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { findOpenRequest, insertRequest, type RescheduleRequestRow } from '../../db/bookings/reschedule-requests.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/**
 * Asks the client of one booking to choose another time, inside the caller's transaction, which holds the coach's lock and has loaded the
 * booking for this actor: decides, writes the question, its audit entry and the mail. The booking stands until the answer. Refused with
 * `asked_already` while an earlier question is open, which a caller with many bookings may take as done. `note` is for the client alone.
 */
export async function writeRescheduleRequest(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  booking: Booking,
  note: string,
): Promise<Result<RescheduleRequestRow, BookingRefusal>> {
  const now = ctx.clock.now();
  const asked = (await findOpenRequest(tx, booking.id)) !== undefined;
  const requestId = ctx.newId();
  const decision = decideAskToMove(booking, { by: partyOf(actor), asked, requestId, now });
  if (!decision.ok) return decision;
  const { coachId, id: bookingId } = booking;
  const row = await insertRequest(tx, { id: requestId, coachId, bookingId, note, askedAt: now });
  await insertAuditEntry(tx, actor, { coachId, action: 'booking.asked_to_move', subject: ['booking', bookingId], after: { requestId } });
  await ctx.enqueue(tx, decision.value);
  return ok(row);
}
