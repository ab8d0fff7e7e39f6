import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { makeTransaction } from '../../server/db/transaction.ts';
import { refuse } from '../../core/result.ts';
import { bookingMails } from '../../core/bookings/booking-effect.ts';
import { jobIdOf, makeEnqueue } from '../../server/jobs/enqueue.ts';
import { openBoss, type RetryPlan } from '../../server/jobs/open-boss.ts';
import { createTestDatabase } from '../database.ts';
import { bookRequest } from '../factories/book-request.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startProcess } from '../race/start-process.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';
import { jsonClient } from './json-client.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

const DAY = 86_400_000;
const at = (days: number): string => new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + 17 * 3_600_000).toISOString();
/** No pauses but the queue's own half second. */
const AT_ONCE: RetryPlan = { retryLimit: 200, retryDelay: 0, retryBackoff: true, retryDelayMax: 0 };
const workers = { pollSeconds: 0.5, atOnce: 8 };

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let connectionString: string;
let db: Database;
let practice: Practice;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  ({ connectionString } = database);
  db = openDatabase(connectionString, 2);
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await sql`delete from pgboss.job`.execute(db);
  await db.deleteFrom('mails').execute();
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function server(wishes: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  // Long enough for a slow machine to hand a mail over: what is taken after that is taken once more.
  const started = await startTestServer({ connectionString, retry: AT_ONCE, workers, mailTimeoutMs: 3000, ...wishes });
  ends.push(started.stop);
  practice = await createPractice(db);
  return started;
}

async function mailServer(...args: Parameters<typeof startMailServer>): Promise<MailServer> {
  const started = await startMailServer(...args);
  ends.push(started.stop);
  return started;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function book({ url }: { readonly url: string }, day: number) {
  const { status, body } = await jsonClient(url)(
    'POST',
    '/bookings',
    bookRequest(practice, { startsAt: at(day), email: `client${day}@example.com` }),
  );
  expect(status).toBe(201);
  return body as { booking: { id: string }; manageToken: string };
}

const states = async (): Promise<readonly string[]> =>
  (await db.selectFrom('mails').select('state').orderBy('state').execute()).map((row) => row.state);
const errors = async () => (await db.selectFrom('mails').select('lastError').execute()).map((row) => row.lastError?.split(' ')[0]);
const waiting = async (): Promise<number> =>
  (
    await sql<{
      count: number;
    }>`select count(*)::int as count from pgboss.job where state in ('created', 'retry', 'active') and name = 'booking_mail'`.execute(db)
  ).rows[0]!.count;

async function owner(url: string): Promise<Browser> {
  const { userId } = await createPractice(db, { role: 'owner' });
  const browser = new Browser(url);
  expect((await browser.post('/session', { email: await givePassword(db, userId), password: PASSWORD })).status).toBe(200);
  return browser;
}

describe('while the mail server is away', () => {
  it('nothing is lost and nothing comes twice: refused, put off, silent, then back', async () => {
    const port = await freePort();
    const app = await server({ smtpUrl: `smtp://127.0.0.1:${port}` });
    for (const day of [10, 11, 12]) await book(app, day);
    await expect.poll(errors).toEqual(Array(6).fill('ESOCKET'));
    expect(await states()).toEqual(Array(6).fill('sending'));

    const mail = await mailServer('later', port);
    await mail.turnedAway(6);
    mail.mood = 'silent';
    await mail.turnedAway(12);
    mail.mood = 'takes';
    const mails = await mail.arrived(6);
    await expect.poll(states).toEqual(Array(6).fill('sent'));
    await expect.poll(waiting).toBe(0);
    expect(mails).toHaveLength(6);
    expect(new Set(mails.map((each) => each.messageId)).size).toBe(6);
    for (const day of [10, 11, 12]) expect(mails.filter((each) => each.to?.[0]?.address === `client${day}@example.com`)).toHaveLength(1);
  });

  it('what a cancellation overtakes is not sent any more', async () => {
    const port = await freePort();
    const app = await server({ smtpUrl: `smtp://127.0.0.1:${port}` });
    const { manageToken } = await book(app, 10);
    await expect.poll(errors).toEqual(Array(2).fill('ESOCKET'));
    expect((await jsonClient(app.url)('POST', `/manage/${manageToken}/cancel`, {})).status).toBe(200);
    const mail = await mailServer('takes', port);
    const mails = await mail.arrived(2);
    await expect.poll(waiting).toBe(0);
    expect(mails.map((each) => each.subject?.split(':')[0])).toEqual(['Cancelled', 'Cancelled']);
  });
});

describe('a mail that is refused for good', () => {
  it('stands as failed where the owner sees it, and leaves when tried again', async () => {
    const mail = await mailServer('never');
    const app = await server({ smtpUrl: mail.url });
    await book(app, 10);
    await mail.turnedAway(2);
    await expect.poll(states).toEqual(['failed', 'failed']);
    const browser = await owner(app.url);
    const failed = async () =>
      (await browser.get<readonly { id: string; name: string; attempts: number; error: string }[]>('/system/failed-jobs')).body;
    await expect.poll(async () => (await failed()).length).toBe(2);
    const jobs = await failed();
    for (const job of jobs) {
      expect(job).toMatchObject({ name: 'booking_mail', attempts: 1 });
      expect(job.error).toContain('550');
      expect(job.error).not.toContain('@');
    }
    expect((await browser.get('/system/mails')).body).toMatchObject({ mails: [{ state: 'failed' }, { state: 'failed' }], total: 2 });

    mail.mood = 'takes';
    for (const job of jobs) expect((await browser.post(`/system/failed-jobs/${job.id}/retry`)).status).toBe(204);
    await mail.arrived(2);
    await expect.poll(states).toEqual(['sent', 'sent']);
    expect(await failed()).toEqual([]);
    expect((await browser.post(`/system/failed-jobs/${jobs[0]!.id}/retry`)).status).toBe(404);
  });

  it('is given up after the last try as well', async () => {
    const mail = await mailServer('later');
    const app = await server({ smtpUrl: mail.url, retry: { ...AT_ONCE, retryLimit: 1 } });
    await book(app, 10);
    await mail.turnedAway(4);
    await expect.poll(states).toEqual(['failed', 'failed']);
    expect(mail.mails).toEqual([]);
  });
});

describe('effects', () => {
  it('of a transaction that was rolled back never happen, and a repeated key happens once', async () => {
    const boss = await openBoss(connectionString, () => undefined);
    ends.push(() => boss.stop({ graceful: false }));
    const enqueue = makeEnqueue(boss);
    const transaction = makeTransaction(db);
    const effects = (id: string) => bookingMails(id, 'booked', 0, ['client', 'coach']);
    const known = async () =>
      (await sql<{ id: string }>`select id from pgboss.job where name = 'booking_mail'`.execute(db)).rows.map((row) => row.id);
    const [lost, refused, kept] = [
      'a0000000-0000-4000-8000-000000000001',
      'a0000000-0000-4000-8000-000000000002',
      'a0000000-0000-4000-8000-000000000003',
    ] as const;
    await expect(
      transaction(async (tx) => {
        await enqueue(tx, effects(lost));
        throw new Error('after the effects');
      }),
    ).rejects.toThrow('after the effects');
    await transaction(async (tx) => {
      await enqueue(tx, effects(refused));
      return refuse({ code: 'no' });
    });
    for (let time = 0; time < 2; time++) {
      await transaction(async (tx) => {
        await enqueue(tx, effects(kept));
        return { ok: true, value: null };
      });
    }
    expect((await known()).toSorted()).toEqual(
      effects(kept)
        .map((effect) => jobIdOf(effect.key))
        .toSorted(),
    );
  });

  it('of a process that was killed in the middle are taken over by another, once', async () => {
    const mail = await mailServer('silent');
    practice = await createPractice(db);
    const victim = await startProcess(connectionString, { SMTP_URL: mail.url });
    ends.push(() => victim.end('SIGKILL'));
    await book(victim, 10);
    await mail.turnedAway(2);
    await victim.end('SIGKILL');
    expect(await waiting()).toBe(2);

    mail.mood = 'takes';
    await server({ smtpUrl: mail.url });
    // The half minute without a sign of life, in no time.
    await sql`update pgboss.job set heartbeat_on = now() - interval '1 hour' where name = 'booking_mail'`.execute(db);
    await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(db);
    const boss = await openBoss(connectionString, () => undefined, AT_ONCE);
    ends.push(() => boss.stop({ graceful: false }));
    await boss.supervise();
    await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db);
    await mail.arrived(2);
    await expect.poll(states).toEqual(['sent', 'sent']);
    expect(mail.mails).toHaveLength(2);
  });
});

describe('without a mail server', () => {
  it('mails are kept, and in demo and development shown to whoever comes', async () => {
    const app = await server({ mode: 'development' });
    const { booking } = await book(app, 10);
    await expect.poll(states).toEqual(['kept', 'kept']);
    const visitor = jsonClient(app.url);
    const { body: mails } = await visitor('GET', '/dev/mails');
    const own = mails.find((each: { recipient: string }) => each.recipient === 'client10@example.com');
    expect(own).toMatchObject({ state: 'kept', kind: 'booking_booked_client' });
    const { body: shown } = await visitor('GET', `/dev/mails/${own.id}`);
    // The link of the mailbox is another than the one that was shown on the page; it leads to the same booking.
    const token = /\/m\/([\w-]+)/.exec(shown.text)?.[1] ?? '';
    expect(shown.html).toContain(token);
    expect((await visitor('GET', `/manage/${token}`)).body.id).toBe(booking.id);
    expect(shown.ics).toContain('BEGIN:VCALENDAR');
    expect((await visitor('GET', '/dev/mails/a0000000-0000-4000-8000-000000000009')).status).toBe(404);
  });

  it('a link to sign in is kept too', async () => {
    const app = await server({ mode: 'development' });
    const { email } = await db.selectFrom('users').select('email').where('id', '=', practice.userId).executeTakeFirstOrThrow();
    expect((await new Browser(app.url).post('/session/link', { email })).status).toBe(202);
    await expect.poll(states).toEqual(['kept']);
    const row = await db.selectFrom('mails').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ kind: 'sign_in', recipient: email, subject: 'Your link to sign in' });
    const token = /\/sign-in\/link\?token=([A-Za-z0-9_-]+)/.exec(row.text)?.[1];
    expect((await new Browser(app.url).post('/session/link/redeem', { token })).status).toBe(200);
  });
});

describe('told to stop', () => {
  it('a process finishes the mail it is sending', async () => {
    const mail = await mailServer('takes');
    const started = await startTestServer({ connectionString, smtpUrl: mail.url, workers });
    practice = await createPractice(db);
    await book(started, 10);
    await mail.arrived(1);
    await started.stop();
    expect(await db.selectFrom('mails').select('id').where('state', '=', 'sending').execute()).toEqual([]);
  });
});
