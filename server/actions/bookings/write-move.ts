import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookingDecision } from '../../../core/bookings/decide-booking.ts';
import { linkExpires } from '../../../core/bookings/link-expires.ts';
import { policyRefusals } from '../../../core/bookings/changes/policy-refusals.ts';
import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { Result } from '../../../core/result.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { prolongManageTokens } from '../../db/access-tokens.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { answerRequest, findOpenRequest } from '../../db/bookings/reschedule-requests.ts';
import { updateMovedBooking } from '../../db/bookings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { noteSeriesDate } from '../series/note-series-date.ts';
import { overridden } from './overridden.ts';

/** Writes a decided move: the new time and its claim, links that work as long, the answer to a question for it, audit entry and mails. A session of a series may be refused. */
export async function writeMove(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  before: Booking,
  { booking: moved, claim, effects }: BookingDecision,
): Promise<Result<null, SeriesRefusal>> {
  const by = partyOf(actor);
  const now = ctx.clock.now();
  const asked = (await findOpenRequest(tx, moved.id)) !== undefined;
  const refusal = policyRefusals(before, { asked, now }).move;
  await updateMovedBooking(tx, moved, claim);
  await answerRequest(tx, moved.id, by === 'client' ? 'moved' : 'withdrawn', now);
  await prolongManageTokens(tx, moved.id, linkExpires(moved));
  await insertAuditEntry(tx, actor, {
    coachId: moved.coachId,
    action: claim.overbookedBy === null ? 'booking.moved' : 'booking.moved_overbooking',
    subject: ['booking', moved.id],
    before: { startsAt: before.startsAt, durationMinutes: before.durationMinutes },
    after: { startsAt: moved.startsAt, durationMinutes: moved.durationMinutes, ...(by === 'coach' && overridden(refusal)) },
  });
  await ctx.enqueue(tx, effects);
  return noteSeriesDate(ctx, tx, actor, moved);
}
