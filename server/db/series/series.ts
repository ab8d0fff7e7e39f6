import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import type { Series } from '../../../core/series/series.ts';
import type { SeriesOutlook } from '../../../core/series/series-outlook.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { SeriesTable } from '../tables/series-table.ts';
import type { Tx } from '../transaction.ts';

export type SeriesRow = Selectable<SeriesTable>;

interface NewSeries extends SeriesOutlook {
  readonly id: string;
  readonly coachId: string;
  readonly clientId: string;
  readonly serviceId: string;
  readonly plan: Series;
  readonly bookedBy: BookingParty;
  readonly createdAt: Instant;
}

const date = (instant: Instant | null): Date | null => (instant === null ? null : new Date(instant));

/** Before its bookings, and after its client. */
export const insertSeries = (tx: Tx, { plan, lastEndsAt, renewalDueAt, createdAt, ...row }: NewSeries) =>
  tx
    .insertInto('series')
    .values({
      ...row,
      plan: JSON.stringify(plan),
      lastEndsAt: date(lastEndsAt),
      renewalDueAt: date(renewalDueAt),
      renewalAskedAt: null,
      createdAt: new Date(createdAt),
    })
    .execute();

/** For whoever runs the practice. */
export async function loadSeries(db: Database, actor: Actor, coachId: string, seriesId: string): Promise<SeriesRow | undefined> {
  if (!mayRunPractice(actor, coachId)) return undefined;
  return db.selectFrom('series').selectAll().where('id', '=', seriesId).where('coachId', '=', coachId).executeTakeFirst();
}

/** The series that this booking is a date of, for a caller who has loaded the booking for somebody. */
export const loadSeriesOf = (db: Database, { seriesId, coachId }: { readonly seriesId: string; readonly coachId: string }) =>
  db.selectFrom('series').selectAll().where('id', '=', seriesId).where('coachId', '=', coachId).executeTakeFirst();

/** Writes a changed plan. What was asked about an end stays asked, unless the end is a later one now. */
export const updateSeriesPlan = (tx: Tx, seriesId: string, plan: Series, outlook: SeriesOutlook) =>
  writePlan(
    tx,
    seriesId,
    plan,
    outlook,
    sql`case when renewal_asked_at >= ${date(outlook.renewalDueAt)}::timestamptz then renewal_asked_at end`,
  );

/** The same of one session that was moved, cancelled or brought back by itself: the series ends no later by it, and nobody is asked anew. */
export const updatePlanOfDate = (tx: Tx, seriesId: string, plan: Series, outlook: SeriesOutlook) =>
  writePlan(tx, seriesId, plan, outlook, sql`renewal_asked_at`);

const writePlan = (tx: Tx, seriesId: string, plan: Series, { lastEndsAt, renewalDueAt }: SeriesOutlook, asked: RawBuilder<unknown>) =>
  tx
    .updateTable('series')
    .set((eb) => ({
      plan: JSON.stringify(plan),
      lastEndsAt: date(lastEndsAt),
      renewalDueAt: date(renewalDueAt),
      renewalAskedAt: sql<Date | null>`${asked}`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', seriesId)
    .returning('version')
    .executeTakeFirstOrThrow();
