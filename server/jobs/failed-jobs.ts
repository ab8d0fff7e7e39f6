import type { PgBoss } from 'pg-boss';
import type { Database } from '../db/database.ts';
import { findFailedJobName, listFailedJobs } from '../db/upkeep/failed-jobs.ts';

const MOST = 200;

/** Where jobs end that nobody could help but a person. */
export interface FailedJobs {
  readonly list: () => ReturnType<typeof listFailedJobs>;
  /** False when there is no such failed job. */
  readonly retry: (id: string) => Promise<boolean>;
}

export const makeFailedJobs = (boss: PgBoss, database: Database): FailedJobs => ({
  list: () => listFailedJobs(database, MOST),
  retry: async (id) => {
    const name = await findFailedJobName(database, id);
    if (name === undefined) return false;
    await boss.retry(name, id);
    // Makes it due now, and says so to the workers.
    await boss.update(name, undefined, { id, startAfter: new Date() });
    return true;
  },
});
