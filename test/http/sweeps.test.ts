import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../server/db/database.ts';
import { loadGuarantee } from '../../server/db/upkeep/guarantee.ts';
import { openBoss } from '../../server/jobs/open-boss.ts';
import { startSweeps } from '../../server/jobs/start-sweeps.ts';
import { checkZoneData } from '../../server/jobs/sweeps/check-zone-data.ts';
import { deleteOldRows } from '../../server/jobs/sweeps/delete-old-rows.ts';
import { recountGuarantee } from '../../server/jobs/sweeps/recount-guarantee.ts';
import type { CycleSweepContext } from '../../server/jobs/sweeps/cycle-sweep-context.ts';
import { makeLogger } from '../../server/logger.ts';
import { createTestDatabase } from '../database.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { season } from '../factories/season.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { jsonClient } from './json-client.ts';

const DAY = 86_400_000;
const at = (days: number): string => new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + 17 * 3_600_000).toISOString();

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Database;
let sweep: Sweep;
let server: TestServer;
let practice: Practice;
let ctx: CycleSweepContext;
let logged: { level: string; msg: string; [key: string]: unknown }[];

beforeAll(async () => {
  database = await createTestDatabase();
  sweep = await openSweep(database.connectionString);
  db = sweep.db;
  server = await startTestServer({ connectionString: database.connectionString });
});
beforeEach(async () => {
  practice = await createPractice(db);
  logged = [];
  const log = makeLogger('info', { write: (line) => void logged.push(JSON.parse(line)) });
  ctx = { ...sweep.ctx, log };
});
afterAll(async () => {
  await server.stop();
  await sweep.stop();
  await database.drop();
});

async function book(days: number): Promise<string> {
  const { status, body } = await jsonClient(server.url)('POST', '/bookings', bookRequest(practice, { startsAt: at(days) }));
  expect(status).toBe(201);
  return body.booking.id;
}

/** Past everything that guards the tables, as no code of ours could. */
async function unguarded(
  work: (tx: Parameters<Parameters<ReturnType<Database['transaction']>['execute']>[0]>[0]) => Promise<unknown>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await work(tx);
  });
}

describe('the nightly recount', () => {
  it('finds nothing where all is well, overbooking by the coach’s word included', async () => {
    await book(10);
    const lone = await book(12);
    await sql`insert into claims (coach_id, schedule_id, hold_id, booking_id, starts_at, ends_at, blocked_from, blocked_until, capacity, overbooked_by)
      select coach_id, schedule_id, null, ${await book(14)}, starts_at, ends_at, blocked_from, blocked_until, 1, 'the coach' from claims where booking_id = ${lone}
      on conflict (booking_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at, blocked_from = excluded.blocked_from, blocked_until = excluded.blocked_until, overbooked_by = 'the coach'`.execute(
      db,
    );
    await sql`update bookings set (starts_at, ends_at) = (select starts_at, ends_at from claims where booking_id = bookings.id)`.execute(
      db,
    );
    await recountGuarantee(ctx);
    expect(await loadGuarantee(db)).toMatchObject({ bookingsWithoutClaim: 0, claimsWithoutOwner: 0, claimsOverCapacity: 0 });
    expect(logged).toMatchObject([{ level: 'info', msg: 'the guarantee holds' }]);
  });

  it('finds a booking that was moved past its claim, so that its time could be sold again', async () => {
    const moved = await book(25);
    await sql`update bookings set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = ${moved}`.execute(
      db,
    );
    await recountGuarantee(ctx);
    expect(await loadGuarantee(db)).toMatchObject({ bookingsWithoutClaim: 1, claimsWithoutOwner: 0, claimsOverCapacity: 0 });
    await db.deleteFrom('bookings').where('id', '=', moved).execute();
  });

  it('finds what should not be possible, says so loudly, and shows it in the figures', async () => {
    const [unclaimed, cancelled, moved, other] = [await book(20), await book(21), await book(22), await book(23)];
    await unguarded(async (tx) => {
      await tx.deleteFrom('claims').where('bookingId', '=', unclaimed).execute();
      await tx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', cancelled).execute();
      // Not even the constraint can be gone around while it is there.
      await sql`alter table claims drop constraint claims_alone`.execute(tx);
      await sql`update claims set (starts_at, ends_at, blocked_from, blocked_until) = (select starts_at, ends_at, blocked_from, blocked_until from claims where booking_id = ${moved}) where booking_id = ${other}`.execute(
        tx,
      );
    });
    await recountGuarantee(ctx);
    // The claim that was moved onto another one is no longer where its booking is.
    expect(await loadGuarantee(db)).toMatchObject({ bookingsWithoutClaim: 2, claimsWithoutOwner: 1, claimsOverCapacity: 2 });
    expect(logged).toMatchObject([{ level: 'error', msg: 'the guarantee is broken' }]);
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('perennial_guarantee_violations 5');
    await unguarded((tx) => tx.deleteFrom('claims').execute());
    await db.deleteFrom('bookings').execute();
  });
});

describe('old rows', () => {
  it('go when they have run out, and not before', async () => {
    await book(15);
    const { coachId } = practice;
    const hash = Buffer.from('hash');
    await db
      .insertInto('idempotencyKeys')
      .values([
        { coachId, key: 'old', requestHash: hash, answer: null, createdAt: new Date(Date.now() - 31 * DAY) },
        { coachId, key: 'new', requestHash: hash, answer: null, createdAt: new Date(Date.now() - 29 * DAY) },
      ])
      .execute();
    await db
      .insertInto('mails')
      .values(
        [2 * DAY, 0].map((age, index) => ({
          id: `b0000000-0000-4000-8000-00000000000${index}`,
          key: `sign-in ${age}`,
          coachId: null,
          kind: 'sign_in',
          recipient: 'a@example.com',
          subject: 's',
          text: 'link',
          html: 'link',
          ics: null,
          icsMethod: null,
          state: 'kept' as const,
          lastError: null,
          sentAt: null,
          createdAt: new Date(Date.now() - age),
        })),
      )
      .execute();
    const tokens = await db.selectFrom('accessTokens').select('id').execute();
    await deleteOldRows(ctx);
    expect(await db.selectFrom('idempotencyKeys').select('key').where('coachId', '=', coachId).execute()).toEqual([{ key: 'new' }]);
    expect(await db.selectFrom('mails').select(['key', 'text']).where('kind', '=', 'sign_in').orderBy('key').execute()).toEqual([
      { key: 'sign-in 0', text: 'link' },
      { key: `sign-in ${2 * DAY}`, text: '' },
    ]);
    expect(await db.selectFrom('accessTokens').select('id').execute()).toEqual(tokens);
    await deleteOldRows({ ...ctx, clock: { now: () => Date.now() + 400 * DAY } });
    expect(await db.selectFrom('accessTokens').select('id').execute()).toEqual([]);
    expect(await db.selectFrom('bookings').select('id').where('coachId', '=', coachId).execute()).toHaveLength(1);
  });
});

describe('links to the dates of a cycle', () => {
  it('are known for over a year, so that an old one is told from a wrong one', async () => {
    const of = season(db, practice);
    const cycleId = await of.cycle({ firstDate: '2024-01-01', lastDate: '2024-04-30', phase: 'completed' });
    const { clientId } = await of.regular();
    const token = (days: number) => ({
      id: randomUUID(),
      hash: randomBytes(32),
      purpose: 'portal' as const,
      coachId: practice.coachId,
      cycleId,
      clientId,
      expiresAt: new Date(Date.now() - days * DAY),
    });
    const [old, older] = [token(399), token(401)];
    await db.insertInto('accessTokens').values([old, older]).execute();
    await deleteOldRows(ctx);
    expect(await db.selectFrom('accessTokens').select('id').where('cycleId', '=', cycleId).execute()).toEqual([{ id: old.id }]);
  });
});

describe('new zone data', () => {
  it('reports bookings whose clock no longer shows what was promised, once, and moves none', async () => {
    const [same, drifted] = [await book(16), await book(17)];
    // As if the zone had been an hour elsewhere when it was booked.
    await sql`update bookings set wall_minute = wall_minute + 60 where id = ${drifted}`.execute(db);
    const before = await db.selectFrom('bookings').select(['id', 'startsAt']).orderBy('id').execute();
    await checkZoneData(ctx, 'a version to come');
    expect(logged).toMatchObject([{ level: 'error', zoneData: 'a version to come', differing: [drifted] }]);
    const entries = await db.selectFrom('auditEntries').selectAll().where('action', '=', 'booking.zone_data_differs').execute();
    const startsAt = Date.parse(at(17));
    expect(entries).toMatchObject([
      {
        subjectId: drifted,
        actorKind: 'system',
        coachId: practice.coachId,
        before: { startsAt },
        after: { startsAt: startsAt + 3_600_000, zoneData: 'a version to come' },
      },
    ]);
    expect(entries.map((entry) => entry.subjectId)).not.toContain(same);
    expect(await db.selectFrom('bookings').select(['id', 'startsAt']).orderBy('id').execute()).toEqual(before);
    await checkZoneData(ctx, 'a version to come');
    expect(logged).toHaveLength(1);
  });
});

describe('the schedule', () => {
  it('is one for all processes', async () => {
    const bosses = await Promise.all([1, 2].map(() => openBoss(database.connectionString, () => undefined)));
    await Promise.all(bosses.map((boss) => startSweeps(boss, ctx)));
    const schedules = await bosses[0]!.getSchedules();
    expect(schedules.map(({ name, timezone }) => `${name} ${timezone}`).toSorted()).toEqual([
      'advance_cycles UTC',
      'ask_renewals UTC',
      'check_zone_data UTC',
      'delete_old_rows UTC',
      'expire_packages UTC',
      'expire_requests UTC',
      'expire_waitlist UTC',
      'mark_over_sessions UTC',
      'notify_packages UTC',
      'recount_guarantee UTC',
      'remind_of_forms UTC',
      'remind_regulars UTC',
      'run_waitlist UTC',
      'tell_openings UTC',
      'tell_positions UTC',
    ]);
    await Promise.all(bosses.map((boss) => boss.stop({ graceful: true })));
  });
});
