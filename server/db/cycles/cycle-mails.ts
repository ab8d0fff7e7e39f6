import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

/** A mail to one client about their dates of a cycle. `none`: when its turn came there was nothing (any more) to say. */
export interface CycleMail {
  readonly key: string;
  readonly regularId: string;
  readonly state: 'waiting' | 'sent' | 'failed' | 'none';
  readonly at: Instant;
}

/**
 * All mails about a cycle to its clients, oldest first: those in the log, and those whose job has not come to that. A mail that could not be
 * delivered and was sent again counts as the second one does; kept where there is no mail server is as good as sent.
 */
export async function listCycleMails(db: Database, cycleId: string): Promise<readonly CycleMail[]> {
  const { rows } = await sql<CycleMail>`
    with jobs as (
      select data->>'key' as key, data->>'regularId' as regular_id, state::text as state, created_on as at from pgboss.job
      where name = 'placements_mail' and data->>'cycleId' = ${cycleId} and not data ? 'resendOf'
    ), logged as (
      select key, split_part(key, ':', 3) as regular_id, state, created_at as at,
        exists (select from mails again where again.resend_of = mails.id and again.state in ('sent', 'kept')) as sent_again
      from mails where (key like ${`placements:${cycleId}:%`} or key like ${`cycle:${cycleId}:%`}) and kind like 'placements!_%' escape '!'
    )
    select key, coalesce(jobs.regular_id, logged.regular_id) as regular_id, coalesce(jobs.at, logged.at) as at,
      case
        when logged.state in ('sent', 'kept') or logged.sent_again then 'sent'
        when jobs.state in ('created', 'retry', 'active') then 'waiting'
        when logged.state = 'failed' or jobs.state in ('failed', 'cancelled') then 'failed'
        else 'none'
      end as state
    from logged full join jobs using (key)
    order by at, key`.execute(db);
  return rows;
}

/** Whom the last round of sending told something, and when it was. */
export const listLastRound = (db: Database, cycleId: string) =>
  db
    .selectFrom('cycleRegulars')
    .select(['regularId', 'rounds', 'sentAt'])
    .where('cycleId', '=', cycleId)
    .where('sentAt', '=', (eb) => eb.selectFrom('cycleRegulars').select(eb.fn.max('sentAt').as('last')).where('cycleId', '=', cycleId))
    .execute();
