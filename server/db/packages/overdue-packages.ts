import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

/** Coaches with packages whose time is over and from which nothing was written off yet. */
export async function listCoachesWithOverduePackages(db: Database, now: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('packages')
    .select('coachId')
    .distinct()
    .where('expiredAt', 'is', null)
    .where(sql.ref<Date>('expiresAt'), '<=', new Date(now))
    .execute();
  return rows.map(({ coachId }) => coachId);
}

/** The packages themselves, those first that have waited longest. Under the coach's lock they stay as they are. */
export const listOverduePackages = (db: Database, coachId: string, now: Instant, limit: number) =>
  db
    .selectFrom('packages')
    .select(['id', 'coachId', 'balance', 'expiresAt'])
    .where('coachId', '=', coachId)
    .where('expiredAt', 'is', null)
    .where(sql.ref<Date>('expiresAt'), '<=', new Date(now))
    .orderBy('expiresAt')
    .limit(limit)
    .execute();
