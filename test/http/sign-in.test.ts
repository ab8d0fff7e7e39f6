import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { unseal } from '../../server/sign-in/seal.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';

let server: TestServer;
let db: Database;
let practice: Practice;
let email: string;

beforeAll(async () => {
  server = await startTestServer();
  db = openDatabase(server.connectionString, 2);
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});

const browser = () => new Browser(server.url);
const newcomer = async () => {
  practice = await createPractice(db);
  email = await givePassword(db, practice.userId);
};

async function signedIn(): Promise<Browser> {
  const it = browser();
  expect(await it.post('/session', { email, password: PASSWORD })).toMatchObject({ status: 200, body: { next: 'done' } });
  return it;
}

const sessionOf = async (it: Browser) => (await it.get('/session')).body['session'];

describe('by password', () => {
  beforeAll(newcomer);

  it('begins a session that knows the person and their practice', async () => {
    const visitor = browser();
    expect(await sessionOf(visitor)).toBeNull();
    const it = await signedIn();
    expect(await sessionOf(it)).toMatchObject({
      user: { id: practice.userId, email, role: 'coach', totpEnabled: false },
      coach: { id: practice.coachId, slug: practice.coachSlug, timeZone: 'America/Toronto' },
    });
  });

  it('sends a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await browser().post('/session', { email, password: PASSWORD });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^perennial\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('refuses a wrong password and an unknown address alike', async () => {
    const wrong = await browser().post('/session', { email, password: 'not this one' });
    const unknown = await browser().post('/session', { email: 'nobody@example.com', password: 'not this one' });
    expect(wrong.status).toBe(401);
    expect({ ...wrong.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    expect(wrong.body['code']).toBe('wrong_credentials');
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('keeps the password as argon2id', async () => {
    const { password } = await db.selectFrom('accounts').select('password').where('userId', '=', practice.userId).executeTakeFirstOrThrow();
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('ends the session where it ends', async () => {
    const it = await signedIn();
    const kept = new Map(it.cookies);
    expect((await it.send('DELETE', '/session')).status).toBe(204);
    expect(it.cookies.size).toBe(0);
    for (const [name, value] of kept) it.cookies.set(name, value);
    expect(await sessionOf(it)).toBeNull();
  });

  it('takes no cookie whose signature is not ours, and no session that has run out', async () => {
    const it = await signedIn();
    const [name, value] = [...it.cookies][0]!;
    it.cookies.set(name, value.replace(/.$/, ''));
    expect(await sessionOf(it)).toBeNull();
    it.cookies.set(name, `${value.split('.')[0]}.${'A'.repeat(43)}%3D`);
    expect(await sessionOf(it)).toBeNull();
    it.cookies.set(name, value);
    expect(await sessionOf(it)).not.toBeNull();
    await db
      .updateTable('sessions')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where('userId', '=', practice.userId)
      .execute();
    expect(await sessionOf(it)).toBeNull();
  });

  it('goes on for as long as it is used', async () => {
    const it = await signedIn();
    const session = db
      .selectFrom('sessions')
      .select('expiresAt')
      .where('userId', '=', practice.userId)
      .orderBy('createdAt', 'desc')
      .limit(1);
    const inDays = async () => Math.round(((await session.executeTakeFirstOrThrow()).expiresAt - Date.now()) / 86_400_000);
    expect(await inDays()).toBe(30);
    expect((await it.get('/session')).headers.getSetCookie()).toEqual([]);
    await db
      .updateTable('sessions')
      .set({ expiresAt: new Date(Date.now() + 20 * 86_400_000) })
      .where('userId', '=', practice.userId)
      .execute();
    expect((await it.get('/session')).headers.getSetCookie()[0]).toMatch(/^perennial\.session_token=.*Max-Age=2592000/);
    expect(await inDays()).toBe(30);
  });

  it('stops after ten wrong passwords, even for the right one, and says when to come back', async () => {
    await newcomer();
    for (let n = 0; n < 10; n++) expect((await browser().post('/session', { email, password: 'not this one' })).status).toBe(401);
    const answer = await browser().post('/session', { email, password: PASSWORD });
    expect(answer.status).toBe(429);
    expect(answer.body['code']).toBe('rate_limited');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
    await db
      .updateTable('throttles')
      .set({ resetsAt: new Date(Date.now() - 1) })
      .execute();
    await signedIn();
  });
});

describe('sessions', () => {
  beforeAll(newcomer);

  it('lists them and ends another one', async () => {
    const here = await signedIn();
    const there = await signedIn();
    const { body } = await here.get<{ id: string; current: boolean }[]>('/account/sessions');
    expect(body.map((row) => row.current).sort()).toEqual([false, true]);
    const other = body.find((row) => !row.current)!;
    expect((await here.send('DELETE', `/account/sessions/${other.id}`)).status).toBe(204);
    expect(await sessionOf(there)).toBeNull();
    expect(await sessionOf(here)).not.toBeNull();
    expect((await here.send('DELETE', `/account/sessions/${other.id}`)).status).toBe(404);
  });

  it("does not end another person's", async () => {
    const victim = await signedIn();
    const [row] = (await victim.get<{ id: string }[]>('/account/sessions')).body;
    await newcomer();
    const other = await signedIn();
    expect((await other.send('DELETE', `/account/sessions/${row!.id}`)).status).toBe(404);
    expect(await sessionOf(victim)).not.toBeNull();
  });
});

describe('by link', () => {
  beforeAll(newcomer);

  async function lastLink(): Promise<{ email: string; name: string; token: string } | undefined> {
    const { rows } = await sql<{
      sealed: string;
    }>`select data->>'sealed' as sealed from pgboss.job where name = 'sign_in_mail' order by created_on desc, id limit 1`.execute(db);
    return rows[0] && unseal(TEST_SECRET, rows[0].sealed);
  }
  const jobs = async () =>
    Number((await sql<{ n: bigint }>`select count(*) as n from pgboss.job where name = 'sign_in_mail'`.execute(db)).rows[0]!.n);

  it('signs in once', async () => {
    expect((await browser().post('/session/link', { email: email.toUpperCase() })).status).toBe(202);
    const link = await lastLink();
    expect(link).toMatchObject({ email, name: 'Maren Holt' });
    const it = browser();
    expect(await it.post('/session/link/redeem', { token: link!.token })).toMatchObject({ status: 200, body: { next: 'done' } });
    expect(await sessionOf(it)).toMatchObject({ user: { email } });
    expect(await browser().post('/session/link/redeem', { token: link!.token })).toMatchObject({
      status: 401,
      body: { code: 'wrong_credentials' },
    });
  });

  it('leads back to a page of this site that was named, and to no other', async () => {
    const next = '/maren/deep-session?day=2027-03-04&at=2027-03-04T15:00:00.000Z';
    expect((await browser().post('/session/link', { email, next })).status).toBe(202);
    expect(await lastLink()).toMatchObject({ next });
    const before = await jobs();
    for (const elsewhere of ['https://example.com', '//example.com', '/\\example.com', 'maren', '/a b', '/a\u0000', `/${'a'.repeat(2000)}`])
      expect((await browser().post('/session/link', { email, next: elsewhere })).status, elsewhere).toBe(400);
    expect(await jobs()).toBe(before);
  });

  it('signs in only one of twenty who redeem it at once', async () => {
    await browser().post('/session/link', { email });
    const { token } = (await lastLink())!;
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser().post('/session/link/redeem', { token })));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(19);
  });

  it('answers alike for an address that is not known, and writes nothing', async () => {
    const before = await jobs();
    const known = await browser().post('/session/link', { email });
    const started = performance.now();
    const unknown = await browser().post('/session/link', { email: 'nobody@example.com' });
    expect(performance.now() - started).toBeGreaterThan(200);
    expect(unknown.status).toBe(known.status);
    expect(unknown.body).toEqual(known.body);
    expect(await jobs()).toBe(before + 1);
  });

  it('is too old after a quarter of an hour', async () => {
    await browser().post('/session/link', { email });
    const { token } = (await lastLink())!;
    const { rows } = await sql<{
      minutes: number;
    }>`select (extract(epoch from expires_at - now()) / 60)::int as minutes from verifications order by created_at desc limit 1`.execute(
      db,
    );
    expect(rows[0]!.minutes).toBe(15);
    await sql`update verifications set expires_at = now() - interval '1 second'`.execute(db);
    expect((await browser().post('/session/link/redeem', { token })).status).toBe(401);
  });

  it('stands nowhere in the clear', async () => {
    await db.deleteFrom('throttles').execute();
    await browser().post('/session/link', { email });
    const { token } = (await lastLink())!;
    const { rows } = await sql<{
      n: bigint;
    }>`select (select count(*) from verifications where verifications::text like ${`%${token}%`}) + (select count(*) from pgboss.job where data::text like ${`%${token}%`}) as n`.execute(
      db,
    );
    expect(rows[0]!.n).toBe(0n);
  });

  it('is sent five times in a quarter of an hour, whether the address is known or not', async () => {
    await db.deleteFrom('throttles').execute();
    for (const address of [email, 'nobody@example.com']) {
      const answers = await Promise.all(Array.from({ length: 6 }, () => browser().post('/session/link', { email: address })));
      expect(answers.map((answer) => answer.status).sort()).toEqual([202, 202, 202, 202, 202, 429]);
    }
  });
});
