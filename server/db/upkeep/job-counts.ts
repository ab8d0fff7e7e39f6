import { sql } from 'kysely';
import type { Database } from '../database.ts';

interface JobCount {
  readonly name: string;
  readonly state: 'created' | 'retry' | 'active' | 'failed';
  readonly count: number;
}

/** How many jobs wait, run or gave up; those that are done are not counted. */
export async function countJobs(db: Database): Promise<readonly JobCount[]> {
  const { rows } = await sql<JobCount>`
    select name, state::text as state, count(*)::int as count from pgboss.job
    where state in ('created', 'retry', 'active', 'failed') and name !~ '^__' group by name, state`.execute(db);
  return rows;
}
