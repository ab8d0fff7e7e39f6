import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { unseal } from '../../server/sign-in/seal.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { totpCode } from '../factories/totp-code.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';

let server: TestServer;
let db: Database;
let practice: Practice;
let email: string;
let owner: Browser;
let uri: string;
let backupCodes: readonly string[];

beforeAll(async () => {
  server = await startTestServer();
  db = openDatabase(server.connectionString, 2);
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});

const browser = () => new Browser(server.url);
const sessionOf = async (it: Browser) => (await it.get('/session')).body['session'];

/** Somebody whose second factor is on. */
beforeEach(async () => {
  practice = await createPractice(db);
  email = await givePassword(db, practice.userId);
  owner = browser();
  await owner.post('/session', { email, password: PASSWORD });
  const begun = await owner.post<{ uri: string; backupCodes: string[] }>('/account/totp', { password: PASSWORD });
  ({ uri, backupCodes } = begun.body);
  await owner.post('/account/totp/confirm', { code: totpCode(uri) });
});

async function firstStep(): Promise<Browser> {
  const it = browser();
  expect(await it.post('/session', { email, password: PASSWORD })).toMatchObject({ status: 200, body: { next: 'totp' } });
  return it;
}

/** The app of a person whose clock runs half a minute ahead: a code that confirming has not used. */
const nextCode = () => totpCode(uri, Date.now() + 30_000);

describe('the second factor', () => {
  it('is on, and the browser that switched it on stays signed in', async () => {
    expect(await sessionOf(owner)).toMatchObject({ user: { email, totpEnabled: true } });
    expect(uri).toMatch(/^otpauth:\/\/totp\/Perennial/);
    expect(backupCodes).toHaveLength(10);
  });

  it('leaves somebody who knows only the password a visitor', async () => {
    const it = await firstStep();
    expect(await sessionOf(it)).toBeNull();
    expect((await it.get(`/coach/${practice.coachId}/api-keys`)).status).toBe(401);
    expect((await it.get('/account/sessions')).status).toBe(401);
  });

  it('lets in with a code', async () => {
    const it = await firstStep();
    expect(await it.post('/session/totp', { code: nextCode() })).toMatchObject({ status: 200, body: { next: 'done' } });
    expect(await sessionOf(it)).toMatchObject({ user: { email } });
  });

  it('refuses a wrong code, and one without a first step', async () => {
    const it = await firstStep();
    expect(await it.post('/session/totp', { code: '000000' })).toMatchObject({ status: 401, body: { code: 'second_factor_wrong' } });
    expect(await browser().post('/session/totp', { code: nextCode() })).toMatchObject({
      status: 401,
      body: { code: 'second_factor_wrong' },
    });
    expect(await owner.post('/session/totp', { code: nextCode() })).toMatchObject({ status: 401 });
  });

  it('takes a code once, also from two who type it at the same moment', async () => {
    const [one, two] = [await firstStep(), await firstStep()];
    const code = nextCode();
    const answers = await Promise.all([one, two].map((it) => it.post('/session/totp', { code })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401]);
    const loser = answers[0]!.status === 401 ? one : two;
    expect(await sessionOf(loser)).toBeNull();
    const { rows } = await sql<{ n: bigint }>`select count(*) as n from sessions where user_id = ${practice.userId}`.execute(db);
    expect(rows[0]!.n).toBe(2n);
  });

  it('lets in with a backup code, once', async () => {
    const code = backupCodes[3]!;
    const it = await firstStep();
    expect(await it.post('/session/totp', { code })).toMatchObject({ status: 200, body: { next: 'done' } });
    expect(await (await firstStep()).post('/session/totp', { code })).toMatchObject({ status: 401, body: { code: 'second_factor_wrong' } });
    expect(await (await firstStep()).post('/session/totp', { code: backupCodes[4] })).toMatchObject({ status: 200 });
  });

  it('stands behind a link as well', async () => {
    await browser().post('/session/link', { email });
    const { rows } = await sql<{
      sealed: string;
    }>`select data->>'sealed' as sealed from pgboss.job where name = 'sign_in_mail' order by created_on desc limit 1`.execute(db);
    const it = browser();
    expect(await it.post('/session/link/redeem', { token: unseal(TEST_SECRET, rows[0]!.sealed).token })).toMatchObject({
      status: 200,
      body: { next: 'totp' },
    });
    expect(await sessionOf(it)).toBeNull();
    expect(await it.post('/session/totp', { code: nextCode() })).toMatchObject({ status: 200, body: { next: 'done' } });
    expect(await sessionOf(it)).toMatchObject({ user: { email } });
  });

  it('locks the account after ten wrong codes in a row, over several sign-ins', async () => {
    for (let n = 0; n < 10; n++) expect((await (await firstStep()).post('/session/totp', { code: '000000' })).status).toBe(401);
    const answer = await (await firstStep()).post('/session/totp', { code: nextCode() });
    expect(answer).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
    expect(answer.headers.get('retry-after')).toBe('900');
  });

  it('is switched off with the password only', async () => {
    expect(await owner.post('/account/totp/end', { password: 'not this one' })).toMatchObject({
      status: 401,
      body: { code: 'wrong_credentials' },
    });
    expect(await owner.post('/account/totp/end', { password: PASSWORD })).toMatchObject({ status: 204 });
    expect(await sessionOf(owner)).toMatchObject({ user: { totpEnabled: false } });
    expect(await browser().post('/session', { email, password: PASSWORD })).toMatchObject({ body: { next: 'done' } });
  });

  it('is not stored in the clear, and switching it on and off is in the audit log', async () => {
    const secret = new URL(uri).searchParams.get('secret')!;
    const { rows } = await sql<{
      text: string;
    }>`select two_factors::text as text from two_factors where user_id = ${practice.userId}`.execute(db);
    expect(rows[0]!.text).not.toContain(secret);
    for (const code of backupCodes) expect(rows[0]!.text).not.toContain(code);
    await owner.post('/account/totp/end', { password: PASSWORD });
    const log = await db.selectFrom('auditEntries').select('action').where('actorId', '=', practice.userId).orderBy('id').execute();
    expect(log.map((entry) => entry.action)).toEqual(['second_factor.on', 'second_factor.off']);
  });
});
