import { groupedBy } from '../../../core/grouped-by.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { seriesOutlook } from '../../../core/series/series-outlook.ts';
import { withoutDates } from '../../../core/series/booked/without-dates.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadSeriesOf, updateSeriesPlan } from '../../db/series/series.ts';
import { listRequestedDates } from '../../db/series/series-bookings.ts';
import type { Tx } from '../../db/transaction.ts';

/**
 * Takes the dates that were asked for with a request out of their series, inside the caller's transaction under the coach's lock: it was declined,
 * withdrawn or expired. A series that was only asked for has none left then; one that was to go on longer ends where it did.
 */
export async function endSeriesOfRequest(
  tx: Tx,
  actor: Actor,
  { id, coachId }: { readonly id: string; readonly coachId: string },
): Promise<void> {
  const asked = await listRequestedDates(tx, coachId, id);
  for (const [seriesId, dates] of groupedBy(asked, (each) => each.seriesId)) {
    const series = await loadSeriesOf(tx, { seriesId, coachId });
    if (!series) continue;
    const plan = withoutDates(
      series.plan,
      dates.map(({ seriesDate }) => seriesDate),
    );
    await updateSeriesPlan(tx, seriesId, plan, seriesOutlook(plan));
    await insertAuditEntry(tx, actor, {
      coachId,
      action: 'series.date_changed',
      subject: ['series', seriesId],
      before: { exceptions: series.plan.exceptions },
      after: { exceptions: plan.exceptions },
    });
  }
}
