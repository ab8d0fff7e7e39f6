import type { PublicCycle } from '../../../core/cycles/season/banner-season.ts';
import type { Database } from '../database.ts';

/** What the public may know of a coach's cycles that are not over, by their first days. */
export const listCyclesAhead = (db: Database, coachId: string): Promise<readonly PublicCycle[]> =>
  db
    .selectFrom('cycles')
    .select(['name', 'phase', 'automatic', 'opensAt', 'firstDate', 'lastDate'])
    .where('coachId', '=', coachId)
    .where('phase', '<>', 'completed')
    .orderBy('firstDate')
    .execute();
