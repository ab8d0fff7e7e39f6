import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import type { Health } from '../../contract/system.ts';
import { readJobHealth } from '../../server/db/upkeep/health.ts';
import { recountGuarantee } from '../../server/jobs/sweeps/recount-guarantee.ts';
import { makeTransaction } from '../../server/db/transaction.ts';
import { bookRequest } from '../factories/book-request.ts';
import { jsonClient } from './json-client.ts';
import { waitingClient } from '../factories/waiting-client.ts';
import { openOwners, type Owners, type Person } from './owners.ts';

/** Other tests run beside this one. */

const HOUR = 3_600_000;
const DAY = 86_400_000;
let world: Owners;
let owner: Person;
const started = Date.now();

beforeAll(async () => {
  world = await openOwners({ mode: 'development' });
  owner = await world.person('owner');
});
afterAll(() => world.stop());

const health = async () => (await owner.browser.get<Health>('/system/health')).body;

interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly booking: unknown;
}

/** A job that gave up. */
async function failedJob(data: object, name = 'booking_mail'): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into pgboss.job (name, data, state, retry_limit, completed_on, output)
    values (${name}, ${JSON.stringify(data)}::jsonb, 'failed', 0, now(), '{"message": "550 no such mailbox"}') returning id`.execute(
    world.db,
  );
  return rows[0]!.id;
}

describe('health', () => {
  it('knows database, process and zone data', async () => {
    const { database, version, startedAt, zoneData, mail } = await health();
    expect(database.version).toMatch(/^\d+/);
    expect(database.megabytes).toBeGreaterThan(1);
    expect(database.milliseconds).toBeGreaterThan(0);
    expect(version).toBe(packageJson.version);
    expect(Date.parse(startedAt)).toBeGreaterThanOrEqual(started);
    expect(zoneData.version).toBe(process.versions.tz);
    expect(mail.mode).toBe('kept');
  });

  it('has no recount before the first night, and tells what the last one found', async () => {
    expect((await health()).guarantee).toBeNull();
    const log = { info: () => undefined, error: () => undefined } as never;
    const sweep = { database: world.db, transaction: makeTransaction(world.db), clock: { now: () => 1_800_000_000_000 }, log };
    await recountGuarantee(sweep);
    expect((await health()).guarantee).toEqual({ at: new Date(1_800_000_000_000).toISOString(), broken: 0 });
  });

  it('counts what failed and what waits, and since when', async () => {
    await expect.poll(async () => (await health()).jobs).toEqual({ waiting: 0, running: 0, failed: 0, oldestWaitingAt: null });
    await failedJob({});
    await sql`insert into pgboss.job (name, data, state, created_on, start_after)
      values ('sign_in_mail', '{}', 'retry', '2026-01-02T03:04:05Z', now() + interval '1 hour')`.execute(world.db);
    expect((await health()).jobs).toEqual({ waiting: 1, running: 0, failed: 1, oldestWaitingAt: '2026-01-02T03:04:05.000Z' });
    await sql`delete from pgboss.job where state in ('retry', 'failed')`.execute(world.db);
  });

  it('counts a mail that is put off until the morning as waiting from then on', async () => {
    const told = world.db.transaction().execute(async (tx) => {
      const putOff = (startAfter: string) =>
        sql`insert into pgboss.job (name, data, state, created_on, start_after)
        values ('waitlist_mail', '{}', 'created', now() - interval '12 hours', now() + ${startAfter}::interval)`.execute(tx);
      const oldest = async () => (await readJobHealth(tx, Date.now())).oldestWaitingAt ?? Date.now();
      await putOff('1 hour');
      const night = await oldest();
      await putOff('-1 minute');
      // Nobody is to work on them.
      throw Object.assign(new Error('taken back'), { said: [night, await oldest()] });
    });
    const { said } = await told.catch((error: { readonly said: readonly number[] }) => error);
    expect(said).toHaveLength(2);
    expect(said.filter((at) => at < Date.now() - HOUR)).toEqual([]);
  });

  it('tells of mails that did not leave today, not of those of last week', async () => {
    const nothing = { coachId: null, bookingId: null, resendOf: null, text: '', html: '', ics: null, icsMethod: null, sentAt: null };
    const words = { kind: 'test', recipient: 'a@example.com', subject: 'A', state: 'failed' } as const;
    const mail = (id: string, createdAt: Date, lastError: string) =>
      world.db
        .insertInto('mails')
        .values({ ...nothing, ...words, id, key: id, lastError, createdAt })
        .execute();
    await mail('b3f7a7a0-0000-4000-8000-000000000001', new Date(Date.now() - 8 * DAY), '421 long ago');
    expect((await health()).mail).toEqual({ mode: 'kept', lastSentAt: null, failedToday: 0, lastError: null });
    await mail('b3f7a7a0-0000-4000-8000-000000000002', new Date(), '550 today');
    expect((await health()).mail).toEqual({ mode: 'kept', lastSentAt: null, failedToday: 1, lastError: '550 today' });
  });

  it('is for owners alone', async () => {
    const coach = await world.person('coach');
    expect((await coach.browser.get('/system/health')).status).toBe(404);
  });
});

describe('jobs that gave up', () => {
  it('say what they were about, and are all tried again at once', async () => {
    const startsAt = new Date(Math.floor(Date.now() / DAY + 4) * DAY + 17 * 3_600_000).toISOString();
    const { body } = await jsonClient(world.server.url)('POST', '/bookings', bookRequest(owner, { startsAt }));
    const bookingId = body.booking.id as string;
    const about = await failedJob({ kind: 'booking_mail', key: 'k1', bookingId, event: 'booked', to: 'client' });
    await failedJob({ kind: 'account_mail', key: 'k2', userId: owner.userId, event: 'second_factor_reset' }, 'account_mail');
    const { entryId } = await waitingClient(world.db, owner, { name: 'Wanda Waiting' });
    const waits = await failedJob({ kind: 'waitlist_mail', key: 'k3', entryId, event: 'joined' }, 'waitlist_mail');
    const jobs = (await owner.browser.get<FailedJob[]>('/system/failed-jobs')).body;
    expect(jobs).toHaveLength(3);
    expect(jobs.find((job) => job.id === waits)).toMatchObject({ event: 'joined', to: null, booking: null, person: 'Wanda Waiting' });
    expect(jobs.find((job) => job.id === about)).toMatchObject({
      name: 'booking_mail',
      event: 'booked',
      to: 'client',
      error: '550 no such mailbox',
      booking: { id: bookingId, coachName: 'Maren Holt', startsAt, timeZone: 'America/Toronto' },
      person: null,
    });
    expect(jobs.find((job) => job.id !== about && job.id !== waits)).toMatchObject({
      event: 'second_factor_reset',
      booking: null,
      person: 'Maren Holt',
    });
    expect((await owner.browser.post('/system/failed-jobs/retry')).body).toEqual({ retried: 3 });
    await expect.poll(async () => (await health()).jobs).toMatchObject({ failed: 0, waiting: 0 });
    expect((await owner.browser.get('/system/failed-jobs')).body).toEqual([]);
    expect((await owner.browser.post('/system/failed-jobs/retry')).body).toEqual({ retried: 0 });
  });
});
