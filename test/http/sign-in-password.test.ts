import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';

const NEW_PASSWORD = 'quite another horse, and a longer one';

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
beforeEach(async () => {
  practice = await createPractice(db);
  email = await givePassword(db, practice.userId);
});

const signIn = (it: Browser, password: string) => it.post('/session', { email, password });
async function signedIn(): Promise<Browser> {
  const it = new Browser(server.url);
  expect(await signIn(it, PASSWORD)).toMatchObject({ status: 200 });
  return it;
}
const isSignedIn = async (it: Browser) => (await it.get('/session')).body['session'] !== null;
const change = (it: Browser, currentPassword: string, newPassword = NEW_PASSWORD) =>
  it.send('PUT', '/account/password', { currentPassword, newPassword });
const audit = () => db.selectFrom('auditEntries').selectAll().where('actorId', '=', practice.userId).execute();

describe('changing the password', () => {
  it('takes the new one and no longer the old one', async () => {
    expect((await change(await signedIn(), PASSWORD)).status).toBe(204);
    expect(await signIn(new Browser(server.url), PASSWORD)).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    expect((await signIn(new Browser(server.url), NEW_PASSWORD)).status).toBe(200);
    const { password } = await db.selectFrom('accounts').select('password').where('userId', '=', practice.userId).executeTakeFirstOrThrow();
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('signs every other browser out, not this one', async () => {
    const here = await signedIn();
    const there = [await signedIn(), await signedIn()];
    const before = new Map(here.cookies);
    expect((await change(here, PASSWORD)).status).toBe(204);
    expect(await isSignedIn(here)).toBe(true);
    for (const other of there) expect(await isSignedIn(other)).toBe(false);
    expect((await here.get<{ current: boolean }[]>('/account/sessions')).body).toMatchObject([{ current: true, userAgent: 'node' }]);
    // Nor who had copied this browser's cookie.
    const thief = new Browser(server.url);
    for (const [name, value] of before) thief.cookies.set(name, value);
    expect(await isSignedIn(thief)).toBe(false);
  });

  it('leaves the sessions of others alone', async () => {
    const neighbour = await signedIn();
    practice = await createPractice(db);
    email = await givePassword(db, practice.userId);
    expect((await change(await signedIn(), PASSWORD)).status).toBe(204);
    expect(await isSignedIn(neighbour)).toBe(true);
  });

  it('changes nothing when the current password is wrong', async () => {
    const here = await signedIn();
    const there = await signedIn();
    expect(await change(here, 'not this one')).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    expect(await isSignedIn(here)).toBe(true);
    expect(await isSignedIn(there)).toBe(true);
    expect((await signIn(new Browser(server.url), PASSWORD)).status).toBe(200);
    expect(await audit()).toEqual([]);
  });

  it('refuses a new one that is too short', async () => {
    const here = await signedIn();
    expect(await change(here, PASSWORD, 'too short')).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    expect((await signIn(new Browser(server.url), PASSWORD)).status).toBe(200);
  });

  it('counts wrong guesses together with those at the door', async () => {
    const here = await signedIn();
    for (let n = 0; n < 10; n++) expect((await change(here, 'not this one')).status).toBe(401);
    const answer = await change(here, PASSWORD);
    expect(answer).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await signIn(new Browser(server.url), PASSWORD)).status).toBe(429);
  });

  it('is in the audit log, the passwords are not', async () => {
    await change(await signedIn(), PASSWORD);
    const log = await audit();
    expect(log).toMatchObject([{ action: 'password.changed', subjectKind: 'user', subjectId: practice.userId, before: null, after: null }]);
  });
});
