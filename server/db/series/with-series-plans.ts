import type { Series } from '../../../core/series/series.ts';
import type { Database } from '../database.ts';

/** Bookings with the plans of their series, each read once however many of its dates there are: their numbers come of it. */
export async function withSeriesPlans<T extends { readonly seriesId: string | null }>(
  db: Database,
  rows: readonly T[],
): Promise<readonly (T & { readonly seriesPlan?: Series })[]> {
  const ids = [...new Set(rows.flatMap(({ seriesId }) => seriesId ?? []))];
  if (ids.length === 0) return rows;
  const found = await db.selectFrom('series').select(['id', 'plan']).where('id', 'in', ids).execute();
  const plans = new Map(found.map(({ id, plan }) => [id, plan]));
  return rows.map((row) => {
    const seriesPlan = row.seriesId === null ? undefined : plans.get(row.seriesId);
    return seriesPlan ? { ...row, seriesPlan } : row;
  });
}
