import { sql } from 'kysely';
import type { Instant, LocalDate } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** The last days of a coach's packages that are not over yet. */
export async function listLastDays(db: Database, coachId: string): Promise<readonly LocalDate[]> {
  const rows = await db
    .selectFrom('packages')
    .select('expiresOn')
    .distinct()
    .where('coachId', '=', coachId)
    .where('expiredAt', 'is', null)
    .where('expiresOn', 'is not', null)
    .execute();
  return rows.flatMap(({ expiresOn }) => expiresOn ?? []);
}

/** Writes when those days are over: another instant, once the coach's clock is another. */
export const updateEndsOfDays = (
  tx: Tx,
  coachId: string,
  days: readonly { readonly expiresOn: LocalDate; readonly expiresAt: Instant }[],
) =>
  sql`
    update packages set expires_at = day.at
    from json_to_recordset(${JSON.stringify(days.map(({ expiresOn, expiresAt }) => ({ on: expiresOn, at: new Date(expiresAt).toISOString() })))}::json)
      as day("on" date, at timestamptz)
    where coach_id = ${coachId} and expired_at is null and expires_on = day."on"`.execute(tx);
