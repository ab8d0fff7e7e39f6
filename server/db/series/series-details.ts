import { type SelectQueryBuilder, sql } from 'kysely';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { SeriesRow } from './series.ts';

/** A series with the names around it, as views show it. */
export interface SeriesDetails extends SeriesRow {
  readonly clientName: string;
  readonly clientTimeZone: string;
  readonly coachTimeZone: string;
  readonly serviceName: string;
  readonly serviceColor: string;
  /** The open request that some of its dates belong to. */
  readonly requestId: string | null;
  /** Whether any session was ever agreed on: else all of it is only asked for. */
  readonly agreed: boolean;
}

const select = (db: Database) =>
  db
    .selectFrom('series')
    .innerJoin('coaches', 'coaches.id', 'series.coachId')
    .innerJoin('clients', 'clients.id', 'series.clientId')
    .innerJoin('services', 'services.id', 'series.serviceId')
    .selectAll('series')
    .select([
      'clients.name as clientName',
      sql<string>`coalesce(clients.time_zone, coaches.time_zone)`.as('clientTimeZone'),
      'coaches.timeZone as coachTimeZone',
      'services.name as serviceName',
      'services.color as serviceColor',
      sql<string | null>`(select request_id from bookings where series_id = series.id and status = 'requested' limit 1)`.as('requestId'),
      sql<boolean>`exists (select 1 from bookings where series_id = series.id and status in ('confirmed', 'completed', 'no_show'))`.as(
        'agreed',
      ),
    ]);

/** For whoever runs the practice. */
export async function loadSeriesDetails(
  db: Database,
  actor: Actor,
  { coachId, seriesId }: { readonly coachId: string; readonly seriesId: string },
): Promise<SeriesDetails | undefined> {
  if (!mayRunPractice(actor, coachId)) return undefined;
  return loadOwnSeries(db, { coachId, seriesId });
}

/** For a caller who has loaded one of its bookings for somebody. */
export const loadOwnSeries = (
  db: Database,
  { coachId, seriesId }: { readonly coachId: string; readonly seriesId: string },
): Promise<SeriesDetails | undefined> =>
  select(db).where('series.id', '=', seriesId).where('series.coachId', '=', coachId).executeTakeFirst();

interface SeriesFilter {
  readonly show: 'running' | 'over';
  readonly clientId: string | undefined;
  readonly now: Instant;
  readonly offset: number;
  readonly limit: number;
}

const ENDS = sql.ref<Date>('series.lastEndsAt');

/** Running ones by when they end, those that are over latest first, and how many there are; empty for whoever doesn't run the practice. */
export async function listSeries(
  db: Database,
  actor: Actor,
  coachId: string,
  { show, clientId, now, offset, limit }: SeriesFilter,
): Promise<{ readonly series: readonly SeriesDetails[]; readonly total: number }> {
  if (!mayRunPractice(actor, coachId)) return { series: [], total: 0 };
  const filtered = <O>(query: SelectQueryBuilder<Tables, 'series' | 'coaches' | 'clients' | 'services', O>) => {
    const own = query.where('series.coachId', '=', coachId);
    const shown =
      show === 'running'
        ? own.where(ENDS, '>', new Date(now))
        : own.where((eb) => eb.or([eb('series.lastEndsAt', 'is', null), eb(ENDS, '<=', new Date(now))]));
    return clientId === undefined ? shown : shown.where('series.clientId', '=', clientId);
  };
  const [series, count] = await Promise.all([
    filtered(select(db))
      .orderBy('series.lastEndsAt', (order) => (show === 'running' ? order.asc() : order.desc().nullsLast()))
      .orderBy('series.id')
      .offset(offset)
      .limit(limit)
      .execute(),
    filtered(
      db
        .selectFrom('series')
        .innerJoin('coaches', 'coaches.id', 'series.coachId')
        .innerJoin('clients', 'clients.id', 'series.clientId')
        .innerJoin('services', 'services.id', 'series.serviceId')
        .select((eb) => eb.fn.countAll<bigint>().as('count')),
    ).executeTakeFirstOrThrow(),
  ]);
  return { series, total: Number(count.count) };
}
