import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { serveLine } from '../server/actions/waitlist/serve-line.ts';
import { lockPractice } from '../server/db/coaches.ts';
import { type Database, openDatabase } from '../server/db/database.ts';
import type { Tx } from '../server/db/transaction.ts';
import { makeEnqueue } from '../server/jobs/enqueue.ts';
import { openBoss } from '../server/jobs/open-boss.ts';
import type { Practice } from '../test/factories/practice.ts';
import { table } from './table.ts';
import { benchLine, freeTimes } from './waitlist-line.ts';

const ENTRIES = 1000;
const SIZES = [1, 20, 200] as const;
const ROUNDS = 9;
/** What a pass writes. */
const WRITTEN = ['freed_times', 'claims', 'waitlist_offers', 'audit_entries', 'pgboss.job'] as const;

type Written = ReadonlyMap<string, string>;

/** Statements that were sent, by every connection of this process. */
const sent = { count: 0 };

function countStatements(): void {
  const proto = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const query = proto.query;
  proto.query = function counted(...args) {
    sent.count += 1;
    return query.apply(this, args);
  };
}

class Undone extends Error {}

/** Does this in a transaction that is undone, so that every round finds the same. */
async function undone<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  let value: T | undefined;
  await db
    .transaction()
    .execute(async (tx) => {
      value = await work(tx);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return value as T;
}

async function columnsOf(db: Database, name: string): Promise<string> {
  const { rows } = await sql<{ columns: string }>`
    select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
    where attrelid = ${name}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`.execute(db);
  return rows[0]?.columns ?? '';
}

/** What is in the tables now that a pass writes, since `since`, as JSON. */
async function writtenSince(tx: Tx, { coachId }: Practice): Promise<Written> {
  const of: Readonly<Record<(typeof WRITTEN)[number], string>> = {
    freed_times: `coach_id = '${coachId}'`,
    claims: `coach_id = '${coachId}' and freed_time_id is not null`,
    waitlist_offers: `coach_id = '${coachId}'`,
    audit_entries: `coach_id = '${coachId}' and at = now()`,
    'pgboss.job': `created_on = now()`,
  };
  const written = new Map<string, string>();
  for (const name of WRITTEN) {
    const { rows } = await sql<{ all: string }>`
      select coalesce(jsonb_agg(to_jsonb(row)), '[]')::text as all from ${sql.raw(name)} as row where ${sql.raw(of[name])}`.execute(tx);
    written.set(name, rows[0]?.all ?? '[]');
  }
  return written;
}

/** The same rows read and written, a statement for each table, and nothing decided. */
async function bare(tx: Tx, { coachId }: Practice, written: Written, columns: ReadonlyMap<string, string>): Promise<void> {
  await sql`select * from coaches where id = ${coachId} for no key update`.execute(tx);
  await sql`delete from freed_spans where coach_id = ${coachId} returning *`.execute(tx);
  await sql`select * from waitlist_entries join clients on clients.id = client_id where waitlist_entries.coach_id = ${coachId}`.execute(tx);
  await sql`select client_id, count(*) from bookings where coach_id = ${coachId} group by client_id`.execute(tx);
  await sql`select * from claims where coach_id = ${coachId} and blocked_until > now() and blocked_from < now() + interval '90 days'`.execute(
    tx,
  );
  for (const [name, rows] of written) {
    const names = sql.raw(columns.get(name) ?? '');
    await sql`insert into ${sql.raw(name)} (${names}) select ${names} from jsonb_populate_recordset(null::${sql.raw(name)}, ${rows}::jsonb)`.execute(
      tx,
    );
  }
  await sql`update waitlist_entries set state = 'offered' where id in (select entry_id from waitlist_offers where coach_id = ${coachId})`.execute(
    tx,
  );
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** One look at a line on PostgreSQL, from the lock to the last row, beside the bare SQL of the same rows in the same run. */
export async function benchWaitlistPass(connectionString: string): Promise<string> {
  countStatements();
  const db = openDatabase(connectionString, 2);
  const boss = await openBoss(connectionString, () => undefined);
  const ctx = { enqueue: makeEnqueue(boss), clock: { now: () => Date.now() }, newId: () => randomUUID() };
  const practice = await benchLine(db, ENTRIES);
  const columns = new Map<string, string>();
  for (const name of WRITTEN) columns.set(name, await columnsOf(db, name));

  const pass = async (tx: Tx): Promise<void> => {
    const coach = await lockPractice(tx, { kind: 'system' }, practice.coachId);
    if (coach) await serveLine(ctx, tx, coach);
  };
  const timed = (times: number, work: (tx: Tx) => Promise<void>) =>
    undone(db, async (tx) => {
      if ((await freeTimes(tx, practice, times)) !== times) throw new Error('There are too few sessions to cancel.');
      const [before, from] = [sent.count, performance.now()];
      await work(tx);
      return { ms: performance.now() - from, statements: sent.count - before, written: await writtenSince(tx, practice) };
    });

  const rows = [];
  for (const times of SIZES) {
    const { written, statements } = await timed(times, pass);
    const [ours, ceiling]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push((await timed(times, pass)).ms);
      ceiling.push((await timed(times, (tx) => bare(tx, practice, written, columns))).ms);
    }
    const offers = (JSON.parse(written.get('waitlist_offers') ?? '[]') as unknown[]).length;
    const [own, floor] = [median(ours), median(ceiling)];
    rows.push([
      ENTRIES,
      times,
      offers,
      statements,
      own.toFixed(0),
      floor.toFixed(0),
      `${(own / floor).toFixed(1)}×`,
      (own / times).toFixed(2),
    ]);
  }
  await boss.stop();
  await db.destroy();
  return table(
    'One look at a line on PostgreSQL: what fell free is cut, held and offered, beside the bare SQL of the same rows',
    ['entries', 'freed times', 'offers', 'statements', 'ms', 'bare SQL, ms', 'ratio', 'ms for each time'],
    rows,
  );
}
