import { groupedBy } from '../../../core/grouped-by.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { seriesOutlook } from '../../../core/series/series-outlook.ts';
import { withoutAsked } from '../../../core/series/booked/without-asked.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { noteRenewalAsked } from '../../db/series/renewals.ts';
import { loadSeriesOf, updateSeriesPlan } from '../../db/series/series.ts';
import { listRequestedDates } from '../../db/series/series-bookings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loggedPlan } from './logged-plan.ts';

/**
 * Takes the dates that were asked for with a request out of their series, inside the caller's transaction under the coach's lock: it was declined,
 * withdrawn or expired. A series that was only asked for has none left then; one that was to go on longer ends where it did.
 */
export async function endSeriesOfRequest(
  ctx: Pick<ActionContext, 'clock'>,
  tx: Tx,
  actor: Actor,
  { id, coachId }: { readonly id: string; readonly coachId: string },
): Promise<void> {
  const now = ctx.clock.now();
  const asked = await listRequestedDates(tx, coachId, id);
  for (const [seriesId, dates] of groupedBy(asked, (each) => each.seriesId)) {
    const series = await loadSeriesOf(tx, { seriesId, coachId });
    if (!series) continue;
    const names = dates.map(({ seriesDate }) => seriesDate);
    const plan = withoutAsked(series.plan, names, now);
    const outlook = seriesOutlook(plan);
    await updateSeriesPlan(tx, seriesId, plan, outlook);
    // Whether it goes on was talked about just now.
    if (outlook.renewalDueAt !== null && outlook.renewalDueAt <= now) await noteRenewalAsked(tx, seriesId, now);
    await insertAuditEntry(tx, actor, {
      coachId,
      action: 'series.date_changed',
      subject: ['series', seriesId],
      before: loggedPlan(series.plan),
      after: loggedPlan(plan),
    });
  }
}
