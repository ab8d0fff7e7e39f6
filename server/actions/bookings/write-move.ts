import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookingDecision } from '../../../core/bookings/decide-booking.ts';
import { linkExpires } from '../../../core/bookings/link-expires.ts';
import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { prolongManageTokens } from '../../db/access-tokens.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { answerRequest } from '../../db/bookings/reschedule-requests.ts';
import { updateMovedBooking } from '../../db/bookings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Writes a decided move: the new time and its claim, links that work as long, the answer to a question for it, audit entry and mails. */
export async function writeMove(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  before: Booking,
  { booking: moved, claim, effects }: BookingDecision,
): Promise<void> {
  await updateMovedBooking(tx, moved, claim);
  await answerRequest(tx, moved.id, partyOf(actor) === 'client' ? 'moved' : 'withdrawn', ctx.clock.now());
  await prolongManageTokens(tx, moved.id, linkExpires(moved));
  await insertAuditEntry(tx, actor, {
    coachId: moved.coachId,
    action: claim.overbookedBy === null ? 'booking.moved' : 'booking.moved_overbooking',
    subject: ['booking', moved.id],
    before: { startsAt: before.startsAt, durationMinutes: before.durationMinutes },
    after: { startsAt: moved.startsAt, durationMinutes: moved.durationMinutes },
  });
  await ctx.enqueue(tx, effects);
}
