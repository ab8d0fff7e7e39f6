import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { NotFound } from '../../../core/identity/not-found.ts';
import { ok, type Result } from '../../../core/result.ts';
import { type CheckedDate, checkDates } from '../../../core/series/check-dates.ts';
import type { Series } from '../../../core/series/series.ts';
import type { SeriesChanges } from '../../../core/series/series-changes.ts';
import { seriesDates } from '../../../core/series/series-dates.ts';
import type { SeriesEdit } from '../../../core/series/series-edit.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { findClient } from '../../db/clients/find-client.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import type { SeriesRow } from '../../db/series/series.ts';
import type { ActionContext } from '../action-context.ts';
import { CHECK_WISH } from './check-series.ts';
import { planEdit } from './plan-edit.ts';

export interface SeriesPreview {
  readonly plan: Series;
  readonly changes: SeriesChanges;
  /** All that are planned and to come then; those that stay have nothing against them. */
  readonly dates: readonly CheckedDate[];
}

const unchanged = (date: CheckedDate['date']): CheckedDate => ({ date, refusal: null, reasons: [], clashes: [], sameDay: [], around: [] });

/** What edits of a series would do, every new or moved date checked as for the coach. Writes nothing. */
export async function previewSeries(
  ctx: Pick<ActionContext, 'clock' | 'newId'>,
  db: Database,
  { coach, series }: { readonly coach: CoachRow; readonly series: SeriesRow },
  edits: readonly SeriesEdit[],
): Promise<Result<SeriesPreview, SeriesRefusal | BookingRefusal | NotFound>> {
  const client = await findClient(db, coach.id, series.clientId);
  const planned = await planEdit(ctx, db, { coach, series, client }, edits);
  if (!planned.ok) return planned;
  const { decision, facts, dates, checkIns: months } = planned.value;
  const checkIns = facts?.isCheckIn ? months : undefined;
  const asked = dates.map(({ date }) => date);
  const checked = new Map(
    facts ? checkDates(facts.availability, asked, { by: 'coach', checkIns, ...CHECK_WISH }).map((each) => [each.date.id, each]) : [],
  );
  const now = ctx.clock.now();
  const ahead = seriesDates(decision.series).filter(({ state, startsAt }) => state === 'planned' && startsAt > now);
  return ok({ plan: decision.series, changes: decision.changes, dates: ahead.map((date) => checked.get(date.id) ?? unchanged(date)) });
}
