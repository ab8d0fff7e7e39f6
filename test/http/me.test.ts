import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { unseal } from '../../server/sign-in/seal.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';

const DAY = 86_400_000;
let server: TestServer;
let db: Database;
let maren: Practice;
let noor: Practice;

beforeAll(async () => {
  server = await startTestServer();
  db = openDatabase(server.connectionString, 2);
  maren = await createPractice(db, { capacity: 50, rules: { cancelUntilMinutes: 0, windowDays: 300 } });
  noor = await createPractice(db, { timeZone: 'Europe/Paris' });
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});

const startsIn = (days: number) => new Date((Math.floor(Date.now() / DAY) + days) * DAY + 17 * 3_600_000).toISOString();

async function book(practice: Practice, email: string, days: number) {
  const wish = bookRequest(practice, { startsAt: startsIn(days), email });
  const answer = await new Browser(server.url).post<{ booking: { id: string }; manageToken: string }>('/bookings', wish);
  expect(answer.status).toBe(201);
  return { id: answer.body.booking.id, token: answer.body.manageToken };
}

async function lastToken(): Promise<string> {
  const { rows } = await sql<{
    sealed: string;
  }>`select data->>'sealed' as sealed from pgboss.job where name = 'sign_in_mail' order by created_on desc limit 1`.execute(db);
  return unseal(TEST_SECRET, rows[0]!.sealed).token;
}

/** A client who opens the door by the link in a mail. */
async function signedIn(email: string): Promise<Browser> {
  const it = new Browser(server.url);
  expect((await it.post('/session/link', { email })).status).toBe(202);
  expect(await it.post('/session/link/redeem', { token: await lastToken() })).toMatchObject({ status: 200, body: { next: 'done' } });
  return it;
}

interface Mine {
  readonly total: number;
  readonly bookings: readonly { readonly id: string; readonly manageToken: string | null; readonly coach: { readonly slug: string } }[];
}
const bookings = async (it: Browser, when: 'coming' | 'past', more = '') =>
  (await it.get<Mine>(`/me/bookings?when=${when}&timeZone=Europe/Berlin${more}`)).body;

describe("a client's account", () => {
  it('comes into being by the first link, with the address proven and the role of a client', async () => {
    await book(maren, 'first@example.com', 3);
    expect(await db.selectFrom('users').select('id').where('email', '=', 'first@example.com').execute()).toEqual([]);
    await new Browser(server.url).post('/session/link', { email: 'first@example.com' });
    expect(await db.selectFrom('users').select('id').where('email', '=', 'first@example.com').execute()).toEqual([]);
    const it = await signedIn('first@example.com');
    expect((await it.get('/session')).body['session']).toMatchObject({
      user: { email: 'first@example.com', name: 'Ada Tremblay', role: 'client' },
      coach: null,
    });
    expect(await db.selectFrom('users').select(['emailVerified', 'role']).where('email', '=', 'first@example.com').execute()).toEqual([
      { emailVerified: true, role: 'client' },
    ]);
  });

  it('is not made for an address nobody knows', async () => {
    const before = await db.selectFrom('verifications').select('id').execute();
    expect((await new Browser(server.url).post('/session/link', { email: 'nobody@example.com' })).status).toBe(202);
    expect(await db.selectFrom('verifications').select('id').execute()).toHaveLength(before.length);
  });

  it('shows the bookings with every coach, and no one else’s', async () => {
    await book(maren, 'two@example.com', 5);
    await book(noor, 'two@example.com', 4);
    await book(maren, 'other@example.com', 5);
    const it = await signedIn('two@example.com');
    const me = (await it.get<{ coaches: { slug: string; bookable: boolean }[] }>('/me')).body;
    expect(me.coaches.map(({ slug }) => slug).sort()).toEqual([maren.coachSlug, noor.coachSlug].sort());
    const { bookings: coming, total } = await bookings(it, 'coming');
    expect(total).toBe(2);
    expect(coming.map(({ coach }) => coach.slug)).toEqual([noor.coachSlug, maren.coachSlug]);
    expect((await bookings(it, 'past')).total).toBe(0);
    expect((await bookings(it, 'coming', '&offset=1&limit=1')).bookings.map(({ coach }) => coach.slug)).toEqual([maren.coachSlug]);
  });

  it('opens each booking by its own link, and counts a cancelled one as past', async () => {
    const { id } = await book(maren, 'three@example.com', 6);
    const it = await signedIn('three@example.com');
    const [mine] = (await bookings(it, 'coming')).bookings;
    expect(mine?.id).toBe(id);
    expect((await new Browser(server.url).post(`/manage/${mine!.manageToken}/cancel`, {})).status).toBe(200);
    expect((await bookings(it, 'coming')).total).toBe(0);
    expect((await bookings(it, 'past')).bookings).toMatchObject([{ id, status: 'cancelled' }]);
  });

  it('follows a record that was merged, from either address', async () => {
    await book(maren, 'old@example.com', 7);
    await book(maren, 'new@example.com', 8);
    const rows = await db
      .selectFrom('clients')
      .select(['id', 'email'])
      .where('email', 'in', ['old@example.com', 'new@example.com'])
      .execute();
    const [oldId, newId] = ['old@example.com', 'new@example.com'].map((email) => rows.find((row) => row.email === email)!.id);
    await db.updateTable('bookings').set({ clientId: newId! }).where('clientId', '=', oldId!).execute();
    await db.updateTable('clients').set({ mergedInto: newId! }).where('id', '=', oldId!).execute();
    for (const email of ['old@example.com', 'new@example.com']) expect((await bookings(await signedIn(email), 'coming')).total).toBe(2);
  });

  it('shows nothing to somebody whose address is not proven', async () => {
    await book(maren, 'five@example.com', 9);
    const it = await signedIn('five@example.com');
    await db.updateTable('users').set({ emailVerified: false }).where('email', '=', 'five@example.com').execute();
    expect((await bookings(it, 'coming')).total).toBe(0);
    expect((await it.get<{ coaches: object[] }>('/me')).body.coaches).toEqual([]);
  });

  it('changes name, number and zone with every coach, and nothing else', async () => {
    await book(maren, 'six@example.com', 10);
    await book(noor, 'six@example.com', 11);
    await db.updateTable('clients').set({ notes: 'Knee', vip: true, connected: true }).where('email', '=', 'six@example.com').execute();
    const it = await signedIn('six@example.com');
    const change = { name: 'Ada T.', phone: '+1 416 555 0100', timeZone: 'Asia/Tokyo' };
    expect(await it.send('PUT', '/me', change)).toMatchObject({ status: 200, body: change });
    const rows = await db.selectFrom('clients').selectAll().where('email', '=', 'six@example.com').execute();
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ ...change, notes: 'Knee', vip: true, version: 2 });
    expect(await it.send('PUT', '/me', { ...change, timeZone: 'Mars/Base' })).toMatchObject({
      status: 422,
      body: { code: 'unknown_time_zone' },
    });
  });

  it('tells a streak and favourite times from the history', async () => {
    const { id } = await book(maren, 'seven@example.com', 2);
    const week = 7 * DAY;
    for (const weeksAgo of [1, 2, 3]) {
      const { id: other } = await book(maren, 'seven@example.com', 20 + weeksAgo);
      const startsAt = new Date(Date.parse(startsIn(0)) - weeksAgo * week);
      await db.deleteFrom('claims').where('bookingId', '=', other).execute();
      await db
        .updateTable('bookings')
        .set({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), status: 'completed' })
        .where('id', '=', other)
        .execute();
    }
    const it = await signedIn('seven@example.com');
    const [coach] = (await it.get<{ coaches: { streakWeeks: number; favourites: { count: number }[] }[] }>('/me')).body.coaches;
    expect(coach).toMatchObject({ streakWeeks: 3 });
    expect(coach!.favourites.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(2);
    expect((await bookings(it, 'past')).total).toBe(3);
    expect((await bookings(it, 'coming')).bookings.map((one) => one.id)).toEqual([id]);
  });

  it('takes everything along in one file, but for what the coach wrote for themselves', async () => {
    const { id } = await book(maren, 'eight@example.com', 12);
    await book(noor, 'eight@example.com', 13);
    await db
      .updateTable('clients')
      .set({ notes: 'Knee', tags: ['tired'] })
      .where('email', '=', 'eight@example.com')
      .execute();
    await db.updateTable('bookings').set({ coachNote: 'Ask about the sister' }).where('id', '=', id).execute();
    const it = await signedIn('eight@example.com');
    const { body } = await it.get<{ base64: string; contentType: string }>('/me/data');
    expect(body.contentType).toBe('application/zip');
    const files = unzipSync(Buffer.from(body.base64, 'base64'));
    const text = strFromU8(files['data.json']!);
    const data = JSON.parse(text) as { coaches: { bookings: object[]; record: object }[] };
    expect(data.coaches.map(({ bookings: mine }) => mine.length)).toEqual([1, 1]);
    expect(data.coaches[0]!.record).toMatchObject({ email: 'eight@example.com' });
    expect(strFromU8(files['sessions.ics']!).match(/BEGIN:VEVENT/g)).toHaveLength(2);
    for (const secret of ['Knee', 'tired', 'Ask about the sister', 'coachNote']) expect(text).not.toContain(secret);
  });

  it('erases with every coach or with none, and the account with it', async () => {
    const first = await book(maren, 'nine@example.com', 14);
    const second = await book(noor, 'nine@example.com', 15);
    const it = await signedIn('nine@example.com');
    await new Browser(server.url).post(`/manage/${second.token}/cancel`, {});
    const refused = await it.post('/me/erase');
    expect(refused).toMatchObject({ status: 409, body: { code: 'client_has_bookings' } });
    const named = () => db.selectFrom('clients').select('id').where('email', '=', 'nine@example.com').execute();
    expect(await named()).toHaveLength(2);

    await new Browser(server.url).post(`/manage/${first.token}/cancel`, {});
    const answers = await Promise.all([it.post('/me/erase'), it.post('/me/erase')]);
    expect(answers.map(({ status }) => status)).toContain(204);
    expect(await named()).toEqual([]);
    expect(await db.selectFrom('users').select('id').where('email', '=', 'nine@example.com').execute()).toEqual([]);
    expect((await it.get('/me')).status).toBe(401);
    const left = await db
      .selectFrom('bookings')
      .select(['clientName', 'clientEmail', 'status'])
      .where('id', 'in', [first.id, second.id])
      .execute();
    expect(left).toHaveLength(2);
    for (const row of left) {
      expect(row.status).toBe('cancelled');
      expect(JSON.stringify(row)).not.toMatch(/Ada|nine@/);
    }
    expect((await new Browser(server.url).get(`/manage/${first.token}`)).status).toBe(404);
  });
});
