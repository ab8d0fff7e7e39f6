import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import { decideCancel } from '../../../core/bookings/changes/decide-cancel.ts';
import { policyRefusals } from '../../../core/bookings/changes/policy-refusals.ts';
import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { answerRequest, findOpenRequest } from '../../db/bookings/reschedule-requests.ts';
import { updateBookingStatus } from '../../db/bookings.ts';
import { loadAttendanceRules } from '../../db/clients/attendance/load-attendance-rules.ts';
import { listPackageTerms } from '../../db/packages/list-package-terms.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { overridden } from './overridden.ts';
import { noteBadgeChange } from '../clients/note-badge-change.ts';
import { writeCreditChanges } from '../packages/write-credit-changes.ts';
import { noteSeriesDate } from '../series/note-series-date.ts';

export interface Cancellation {
  /** Told to the client, and kept on the booking alone. */
  readonly reason: string;
  readonly tellClient: boolean;
}

/**
 * Cancels one booking inside the caller's transaction, which holds the coach's lock and has loaded the booking for this actor: decides, gives
 * its time and its credits back, closes an open question about it, writes the audit entry and the mails. A refusal has written nothing. What the coach
 * cancels is told a few seconds later, so that it can be undone before anybody hears of it.
 */
export async function writeCancellation(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  booking: Booking,
  { reason, tellClient }: Cancellation,
): Promise<Result<null, BookingRefusal>> {
  const now = ctx.clock.now();
  const by = partyOf(actor);
  const open = await findOpenRequest(tx, booking.id);
  const tell = tellClient ? (['client', 'coach'] as const) : (['coach'] as const);
  const terms = (await listPackageTerms(tx, [booking.packageId])).get(booking.packageId ?? '');
  const decision = decideCancel(booking, { by, reason, tell, asked: open !== undefined, terms, now });
  if (!decision.ok) return decision;
  const cancelled = decision.value.booking;
  const write = () => updateBookingStatus(tx, cancelled, now);
  // The coach's own cancellations say nothing of the client.
  if (by === 'coach') await write();
  else await noteBadgeChange(tx, actor, await loadAttendanceRules(tx, booking.coachId), { clientId: booking.clientId, now }, write);
  await writeCreditChanges(ctx, tx, actor, [{ before: booking, after: cancelled }]);
  if (open) await answerRequest(tx, booking.id, by === 'client' ? 'cancelled' : 'withdrawn', now);
  // What somebody gives as a reason may be about their health; it stands on the booking alone.
  await insertAuditEntry(tx, actor, {
    coachId: booking.coachId,
    action: 'booking.cancelled',
    subject: ['booking', booking.id],
    before: { status: booking.status },
    after: {
      status: 'cancelled',
      ...(cancelled.cancelledLate && { cancelledLate: true }),
      ...(by === 'coach' && overridden(policyRefusals(booking, { asked: open !== undefined, now }).cancel)),
    },
  });
  await ctx.enqueue(tx, decision.value.effects);
  // Leaving a date out is never refused.
  await noteSeriesDate(ctx, tx, actor, cancelled);
  return ok(null);
}
