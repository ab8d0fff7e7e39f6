import type { Selectable } from 'kysely';
import type { Database } from '../../database.ts';
import type { PlacementRunsTable } from '../../tables/cycle-tables.ts';

/** The search that was asked for last, under way or over. Whoever calls has loaded the cycle, so may see it. */
export const findLatestRun = (db: Database, coachId: string, cycleId: string): Promise<Selectable<PlacementRunsTable> | undefined> =>
  db
    .selectFrom('placementRuns')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('cycleId', '=', cycleId)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
