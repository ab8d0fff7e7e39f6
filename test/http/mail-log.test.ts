import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createTestDatabase } from '../database.ts';
import { bookRequest } from '../factories/book-request.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';
import { jsonClient } from './json-client.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

/** Other tests run beside this one. */

interface Mail {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: string;
  readonly canResend: boolean;
}

const DAY = 86_400_000;
const at = (days: number): string => new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + 17 * 3_600_000).toISOString();

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Database;
let practice: Practice;
let mail: MailServer;
let server: TestServer;
let owner: Browser;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  db = openDatabase(connectionString, 2);
  mail = await startMailServer();
  server = await startTestServer({ connectionString, smtpUrl: mail.url, publicUrl: 'http://practice.example' });
  practice = await createPractice(db, { rules: { cancelUntilMinutes: 0, moveUntilMinutes: 0 } });
  owner = await signedIn(server);
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});
afterAll(async () => {
  await server.stop();
  await mail.stop();
  await db.destroy();
  await database.drop();
});

async function signedIn({ url }: TestServer): Promise<Browser> {
  const { userId } = await createPractice(db, { role: 'owner' });
  const browser = new Browser(url);
  await browser.post('/session', { email: await givePassword(db, userId), password: PASSWORD });
  return browser;
}

const log = async (query: string) => (await owner.get<{ mails: Mail[]; total: number }>(`/system/mails?${query}`)).body;
const resend = (mailId: string) => owner.post(`/system/mails/${mailId}/resend`);

async function book(day: number, email: string) {
  const { status, body } = await jsonClient(server.url)('POST', '/bookings', bookRequest(practice, { startsAt: at(day), email }));
  expect(status).toBe(201);
  return body as { booking: { id: string }; manageToken: string };
}

/** The newest mail to this address, once it has left. */
async function mailTo(email: string): Promise<Mail> {
  const newest = async () => (await log(`search=${encodeURIComponent(email)}`)).mails[0];
  await expect.poll(async () => (await newest())?.state).toBe('sent');
  return (await newest())!;
}

describe('the log', () => {
  it('is searched by address and subject, filtered by what became of a mail, and paged', async () => {
    for (const day of [10, 11, 12]) await book(day, `page-${day}@example.com`);
    await mailTo('page-12@example.com');
    await expect.poll(async () => (await log('search=page-1&state=sent')).total).toBe(3);
    const { mails } = await log('search=PAGE-1');
    expect(mails.map((one) => one.recipient)).toEqual(expect.arrayContaining([10, 11, 12].map((day) => `page-${day}@example.com`)));
    expect((await log('search=page-1&limit=1&offset=1')).mails).toEqual([mails[1]]);
    expect((await log('search=page-1&limit=1&offset=1')).total).toBe(3);
    expect((await log('search=Confirmed')).mails.every((one) => one.subject.startsWith('Confirmed'))).toBe(true);
    expect(await log('search=page-1&state=failed')).toEqual({ mails: [], total: 0 });
    expect((await log('search=100%25_')).total).toBe(0);
    expect((await owner.get('/system/mails?state=lost')).status).toBe(400);
  });
});

describe('a mail that is sent again', () => {
  it('says what holds now, to the address that holds now, and is in the log as another', async () => {
    const email = 'again@example.com';
    const { booking, manageToken } = await book(20, email);
    const first = await mailTo(email);
    expect(first).toMatchObject({ kind: 'booking_booked_client', canResend: true });
    const [visitor, seen] = [jsonClient(server.url), mail.mails.length];
    expect((await visitor('POST', `/manage/${manageToken}/move`, { startsAt: at(21) })).status).toBe(200);
    await mail.arrived(seen + 2);
    const before = mail.mails.length;
    expect((await resend(first.id)).status).toBe(202);
    const sent = (await mail.arrived(before + 1))[before]!;
    expect(sent.to?.[0]?.address).toBe(email);
    expect(sent.subject).toBe(
      mail.mails
        .find((one) => one.subject?.startsWith('Moved') && one.to?.[0]?.address === email)
        ?.subject?.replace('Moved', 'Confirmed')
        .replace(', now', ','),
    );
    const row = () => db.selectFrom('mails').select(['state', 'bookingId', 'kind']).where('resendOf', '=', first.id).execute();
    await expect.poll(row).toEqual([{ state: 'sent', bookingId: booking.id, kind: 'booking_booked_client' }]);
    const entries = await db
      .selectFrom('auditEntries')
      .select(['action', 'actorKind', 'after', 'coachId'])
      .where('subjectId', '=', first.id)
      .execute();
    expect(entries).toEqual([
      { action: 'mail.resent', actorKind: 'owner', after: { kind: 'booking_booked_client' }, coachId: practice.coachId },
    ]);
  });

  it('is not one about a session that was cancelled since; its cancellation is', async () => {
    const email = 'gone@example.com';
    const { manageToken } = await book(22, email);
    const first = await mailTo(email);
    expect((await jsonClient(server.url)('POST', `/manage/${manageToken}/cancel`, {})).status).toBe(200);
    await expect.poll(async () => (await log(`search=${email}`)).mails[0]?.kind).toBe('booking_cancelled_client');
    const cancelled = await mailTo(email);
    expect(await resend(first.id)).toMatchObject({ status: 409, body: { code: 'mail_not_resendable' } });
    const { mails } = await log(`search=${email}`);
    expect(mails.map((one) => [one.kind, one.canResend])).toEqual([
      ['booking_cancelled_client', true],
      ['booking_booked_client', false],
    ]);
    expect((await resend(cancelled.id)).status).toBe(202);
  });

  it('is never a link to sign in', async () => {
    const { email } = await db.selectFrom('users').select('email').where('id', '=', practice.userId).executeTakeFirstOrThrow();
    await new Browser(server.url).post('/session/link', { email });
    await expect.poll(async () => (await log(`search=${email}&state=sent`)).mails[0]?.kind).toBe('sign_in');
    const link = (await log(`search=${email}`)).mails.find((one) => one.kind === 'sign_in')!;
    expect(link.canResend).toBe(false);
    expect(await resend(link.id)).toMatchObject({ status: 409, body: { code: 'mail_not_resendable' } });
    const kept = await db.selectFrom('mails').select('effect').where('id', '=', link.id).executeTakeFirst();
    expect(kept).toEqual({ effect: null });
  });

  it('is one that is there', async () => {
    expect((await resend('b3f7a7a0-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

describe('a test mail', () => {
  const test = (browser = owner) => browser.post('/system/test-mail', { to: 'Me@Example.com' });

  it('leaves at once, and is in the log', async () => {
    const before = mail.mails.length;
    expect(await test()).toMatchObject({ status: 200, body: { outcome: 'sent', error: null } });
    expect(mail.mails[before]).toMatchObject({ subject: 'A test mail from Perennial', to: [{ address: 'me@example.com' }] });
    expect(mail.mails[before]?.text).toContain('http://practice.example/app');
    expect((await log('search=me@example.com')).mails[0]).toMatchObject({ kind: 'test', state: 'sent', canResend: false });
  });

  it('tells what the mail server said', async () => {
    mail.mood = 'never';
    try {
      const { body } = await test();
      expect(body).toMatchObject({ outcome: 'failed' });
      expect(body['error']).toContain('550');
      expect((await log('search=me@example.com&state=failed')).total).toBe(1);
    } finally {
      mail.mood = 'takes';
    }
  });

  it('tells when there is no mail server where one should be', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as { port: number };
    probe.close();
    const lonely = await startTestServer({ connectionString: database.connectionString, smtpUrl: `smtp://127.0.0.1:${port}` });
    ends.push(lonely.stop);
    const { body } = await test(await signedIn(lonely));
    expect(body).toMatchObject({ outcome: 'failed' });
    expect(body['error']).toContain('ECONNREFUSED');
  });

  it('is kept where mails are kept', async () => {
    const keeping = await startTestServer({ connectionString: database.connectionString, mode: 'development' });
    ends.push(keeping.stop);
    expect((await test(await signedIn(keeping))).body).toEqual({ outcome: 'kept', error: null });
    expect((await new Browser(keeping.url).get<Mail[]>('/dev/mails')).body[0]).toMatchObject({ kind: 'test', state: 'kept' });
  });
});
