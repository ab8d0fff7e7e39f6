import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recountGuarantee } from '../../server/db/upkeep/guarantee.ts';
import { MONDAY, ten } from './june-monday.ts';
import { type LinePractice, type LineWorld, openLineWorld } from './line-world.ts';

const HOUR = 3_600_000;
const TABLES = [
  'bookings',
  'claims',
  'freed_spans',
  'freed_times',
  'waitlist_offers',
  'waitlist_entries',
  'coaches',
  'audit_entries',
  'pgboss.job_common',
];
const SOUND = { bookingsWithoutClaim: 0, claimsWithoutOwner: 0, claimsOverCapacity: 0, offersWithoutClaim: 0 };
const NEVER = 1_000_000;
let world: LineWorld;

/** After so many more writes the connection is cut, as when the process that has it is killed. */
const cutAfter = (writes: number) => sql`select setval('writes_left', ${NEVER - writes})`.execute(world.practices.db);

beforeAll(async () => {
  world = await openLineWorld();
  const { db } = world.practices;
  await sql`create sequence writes_left`.execute(db);
  await sql`create function cut_connection() returns trigger language plpgsql as $$
    begin
      -- The queue looks after its tables whenever it likes; that is nobody's write.
      if current_setting('application_name') <> 'perennial' then
        return null;
      end if;
      if nextval('writes_left') = ${sql.lit(NEVER)} then
        perform pg_terminate_backend(pg_backend_pid());
        perform pg_sleep(10);
      end if;
      return null;
    end $$`.execute(db);
  await cutAfter(NEVER - 1);
  const { rows } = await sql<{
    name: string;
  }>`select format('%s.%s', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`.execute(db);
  for (const name of rows.map((row) => row.name).filter((each) => TABLES.some((table) => each === table || each === `public.${table}`)))
    await sql`create trigger cut_connection after insert or update or delete on ${sql.table(name)} for each statement execute function cut_connection()`.execute(
      db,
    );
});
afterAll(() => world.stop());
afterEach(() => cutAfter(NEVER - 1));

/** All there is of the line, but for what differs from one try to the next. */
async function standing(practice: LinePractice): Promise<unknown> {
  const { db } = world.practices;
  const entries = await db
    .selectFrom('waitlistEntries')
    .innerJoin('clients', 'clients.id', 'clientId')
    .select(['clients.name', 'waitlistEntries.state'])
    .where('waitlistEntries.coachId', '=', practice.coachId)
    .orderBy('clients.name')
    .execute();
  const claims = await db.selectFrom('claims').select(['startsAt', 'endsAt']).where('coachId', '=', practice.coachId).execute();
  const spans = await db.selectFrom('freedSpans').select('startsAt').where('coachId', '=', practice.coachId).execute();
  const times = (await practice.times()).map(({ id: _, ...time }) => time);
  return { entries, claims, spans, times, mails: await practice.mails() };
}

/**
 * Does something again and again, killed after its first write, its second and so on, until it is through. What was killed has changed nothing. Gives how
 * often it was killed.
 */
async function killed(practice: LinePractice, act: () => Promise<boolean>): Promise<number> {
  const before = await standing(practice);
  for (let writes = 1; ; writes += 1) {
    await cutAfter(writes);
    const isThrough = await act();
    await cutAfter(NEVER - 1);
    expect(await recountGuarantee(world.practices.db)).toEqual(SOUND);
    if (isThrough) return writes - 1;
    expect(await standing(practice)).toEqual(before);
  }
}

describe('a process that is killed at any point of a chain', () => {
  it('leaves it as it was before or as it is after, and it goes on', { timeout: 120_000 }, async () => {
    const practice = await world.open();
    for (const name of ['Ada', 'Ben', 'Cleo', 'Dora']) await practice.wait(name);
    const { token } = await practice.booked(ten(7));
    const swept = async () => {
      await world.sweep();
      return (await practice.times()).every(({ dueAt }) => dueAt === null || dueAt > world.clock.at);
    };

    const cancelled = await killed(practice, () =>
      practice.cancel(token).then(
        () => true,
        () => false,
      ),
    );
    // Booking, claim, what fell free, the time, its claim, its offer, the entry, the coach, two logs, mails.
    expect(cancelled).toBeGreaterThan(8);
    expect(await practice.said()).toEqual(['Ada: offered']);
    expect(await killed(practice, async () => (await practice.decline('Ada')) === 200)).toBeGreaterThan(5);
    expect(await practice.said()).toEqual(['Ada: declined', 'Ben: offered']);
    world.clock.at += 12 * HOUR;
    expect(await killed(practice, swept)).toBeGreaterThan(5);
    expect(await practice.said()).toEqual(['Ada: declined', 'Ben: ran_out', 'Cleo: offered']);
    expect(await killed(practice, async () => (await practice.accept('Cleo')) === 200)).toBeGreaterThan(8);
    expect(await practice.times()).toMatchObject([{ state: 'taken', offers: [{}, {}, { who: 'Cleo', state: 'accepted' }] }]);
    expect(await practice.mails()).toEqual(['Ada offered', 'Ben offer_over', 'Ben offered', 'Cleo offered']);
    world.clock.at = MONDAY;
  });
});
