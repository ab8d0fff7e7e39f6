import type { LocalDate } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

/** The cycle in which this day of the coach's calendar lies; null where it lies in none. No two of them share a day. */
export async function findCycleOn(db: Database, coachId: string, date: LocalDate): Promise<string | null> {
  const row = await db
    .selectFrom('cycles')
    .select('id')
    .where('coachId', '=', coachId)
    .where('firstDate', '<=', date)
    .where('lastDate', '>=', date)
    .executeTakeFirst();
  return row?.id ?? null;
}
