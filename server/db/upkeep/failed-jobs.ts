import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

interface FailedJobRow {
  readonly id: string;
  readonly name: string;
  readonly failedAt: Instant;
  readonly attempts: number;
  readonly error: string;
}

/** Jobs that gave up, newest first: what they are and why, not whom they are about. The queue keeps its tables in a schema of its own. */
export async function listFailedJobs(db: Database, limit: number): Promise<readonly FailedJobRow[]> {
  const { rows } = await sql<FailedJobRow>`
    select id, name, coalesce(completed_on, created_on) as failed_at, retry_count + 1 as attempts, coalesce(output->>'message', output->'value'->>'message', '') as error
    from pgboss.job where state = 'failed' and name !~ '^__' order by coalesce(completed_on, created_on) desc limit ${limit}`.execute(db);
  return rows;
}

export async function findFailedJobName(db: Database, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from pgboss.job where id = ${id} and state = 'failed' and name !~ '^__'`.execute(
    db,
  );
  return rows[0]?.name;
}
