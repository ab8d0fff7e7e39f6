import { sql } from 'kysely';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

/** The database's version, its size, and how many milliseconds a question takes that asks for nothing. */
export async function readDatabaseHealth(db: Database) {
  const about = await sql<{ version: string; bytes: bigint }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(db);
  const began = performance.now();
  await sql`select 1`.execute(db);
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  const { version, bytes } = about.rows[0] ?? { version: '', bytes: 0n };
  return { version, megabytes: Math.round(Number(bytes) / 100_000) / 10, milliseconds };
}

/** Errands that wait, run or gave up. A sweep that is due tonight does not wait, nor does a mail that is put off until the morning before that. */
export async function readJobHealth(db: Database, now: Instant) {
  const { rows } = await sql<{ waiting: number; running: number; failed: number; oldestWaitingAt: Instant | null }>`
    select count(*) filter (where waits)::int as waiting, count(*) filter (where state = 'active')::int as running,
      count(*) filter (where state = 'failed')::int as failed, min(since) filter (where waits) as oldest_waiting_at
    from (select state, case state when 'created' then greatest(created_on, start_after) else created_on end as since,
        state = 'retry' or (state = 'created' and start_after <= ${new Date(now)}) as waits
      from pgboss.job where state in ('created', 'retry', 'active', 'failed') and name !~ '^__') as jobs`.execute(db);
  return rows[0] ?? { waiting: 0, running: 0, failed: 0, oldestWaitingAt: null };
}

/** When a mail last left, how many did not within a day, and what the newest of those met with. */
export async function readMailHealth(db: Database, now: Instant) {
  const since = new Date(now - DAY);
  const [sent, failed, error] = await Promise.all([
    db
      .selectFrom('mails')
      .select((eb) => eb.fn.max('sentAt').as('at'))
      .where('state', '=', 'sent')
      .executeTakeFirst(),
    db
      .selectFrom('mails')
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('state', '=', 'failed')
      .where(sql.ref<Date>('createdAt'), '>', since)
      .executeTakeFirst(),
    db
      .selectFrom('mails')
      .select('lastError')
      .where('lastError', 'is not', null)
      .where(sql.ref<Date>('createdAt'), '>', since)
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ]);
  return { lastSentAt: sent?.at ?? null, failedToday: Number(failed?.count ?? 0n), lastError: error?.lastError ?? null };
}
