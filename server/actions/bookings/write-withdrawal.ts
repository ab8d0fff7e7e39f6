import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { decideWithdrawAsk } from '../../../core/bookings/changes/decide-withdraw-ask.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { answerRequest, findOpenRequest } from '../../db/bookings/reschedule-requests.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Takes the open question about one booking back, inside the caller's transaction, which holds the coach's lock. */
export async function writeWithdrawal(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  booking: Pick<Booking, 'id' | 'coachId'>,
): Promise<Result<null, BookingRefusal>> {
  const requestId = (await findOpenRequest(tx, booking.id))?.id ?? null;
  const decision = decideWithdrawAsk(booking.id, requestId);
  if (!decision.ok) return decision;
  await answerRequest(tx, booking.id, 'withdrawn', ctx.clock.now());
  await insertAuditEntry(tx, actor, {
    coachId: booking.coachId,
    action: 'booking.ask_withdrawn',
    subject: ['booking', booking.id],
    before: { requestId },
  });
  await ctx.enqueue(tx, decision.value);
  return ok(null);
}
