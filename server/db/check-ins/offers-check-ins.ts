import type { Database } from '../database.ts';

/** Whether a coach has check-ins to book. */
export async function offersCheckIns(db: Database, coachId: string): Promise<boolean> {
  const row = await db
    .selectFrom('services')
    .select('id')
    .where('coachId', '=', coachId)
    .where('kind', '=', 'check_in')
    .where('active', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
