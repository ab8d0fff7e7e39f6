import type { Booking } from '../../../core/bookings/booking.ts';
import { takesTime } from '../../../core/bookings/booking-status.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { followBooking } from '../../../core/series/booked/follow-booking.ts';
import { seriesOutlook } from '../../../core/series/series-outlook.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadSeriesOf, updatePlanOfDate } from '../../db/series/series.ts';
import { isDateBooked, leaveSeries } from '../../db/series/series-bookings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loggedPlan } from './logged-plan.ts';

/**
 * Keeps a series in step with one of its bookings that was cancelled, moved or restored by itself, inside the caller's transaction under the coach's
 * lock. `booking` is as it was written. A booking of no series costs nothing. One that is restored when its date is booked anew leaves the series.
 */
export async function noteSeriesDate(ctx: ActionContext, tx: Tx, actor: Actor, booking: Booking): Promise<Result<null, SeriesRefusal>> {
  const { seriesId, seriesDate: id, coachId } = booking;
  const series = seriesId === null ? undefined : await loadSeriesOf(tx, { seriesId, coachId });
  if (!series || id === null) return ok(null);
  const stands = takesTime(booking.status);
  if (stands && (await isDateBooked(tx, { seriesId: series.id, date: id, exceptId: booking.id }))) {
    await leaveSeries(tx, booking.id);
    return ok(null);
  }
  const { startsAt, durationMinutes } = booking;
  const followed = followBooking(series.plan, { id, startsAt, durationMinutes, stands }, ctx.clock.now());
  if (!followed.ok) return followed;
  const plan = followed.value;
  if (plan === series.plan) return ok(null);
  await updatePlanOfDate(tx, series.id, plan, seriesOutlook(plan));
  await insertAuditEntry(tx, actor, {
    coachId,
    action: 'series.date_changed',
    subject: ['series', series.id],
    before: loggedPlan(series.plan),
    after: loggedPlan(plan),
  });
  return ok(null);
}
