import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';

const PUBLIC_URL = 'https://book.example.com';

let server: TestServer;
let db: Database;
let practice: Practice;
let email: string;

beforeAll(async () => {
  server = await startTestServer({ publicUrl: PUBLIC_URL });
  db = openDatabase(server.connectionString, 2);
  practice = await createPractice(db, { role: 'owner' });
  email = await givePassword(db, practice.userId);
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});

const credentials = () => ({ email, password: PASSWORD });
const keyPath = () => `/coach/${practice.coachId}/api-keys`;

describe('requests from other sites', () => {
  /** A signed-in browser whose requests carry these headers. */
  async function browserWith(headers: Record<string, string>): Promise<Browser> {
    const signedIn = new Browser(server.url);
    await signedIn.post('/session', credentials());
    const it = new Browser(server.url, headers);
    for (const [name, value] of signedIn.cookies) it.cookies.set(name, value);
    return it;
  }
  const tried = async (headers: Record<string, string>) => (await (await browserWith(headers)).post(keyPath(), { name: 'Tried' })).status;

  it('change nothing with the cookie of somebody', async () => {
    const before = await db.selectFrom('apiKeys').selectAll().execute();
    const it = await browserWith({ 'sec-fetch-site': 'cross-site' });
    expect(await it.post(keyPath(), { name: 'Theirs' })).toMatchObject({ status: 403, body: { code: 'csrf_refused' } });
    expect(await tried({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await tried({ origin: 'https://evil.example' })).toBe(403);
    expect(await tried({ origin: 'null' })).toBe(403);
    expect(await tried({ origin: 'https://book.example.com.evil.example' })).toBe(403);
    expect(await tried({ origin: 'http://book.example.com' })).toBe(403);
    expect(await tried({})).toBe(403);
    expect(await db.selectFrom('apiKeys').selectAll().execute()).toEqual(before);
  });

  it('are told from our own', async () => {
    expect(await tried({ 'sec-fetch-site': 'same-origin' })).toBe(201);
    expect(await tried({ 'sec-fetch-site': 'none' })).toBe(201);
    expect(await tried({ origin: PUBLIC_URL })).toBe(201);
    expect(await tried({ origin: server.url })).toBe(201);
  });

  it('may read, for they cannot see the answer', async () => {
    expect((await (await browserWith({ 'sec-fetch-site': 'cross-site' })).get(keyPath())).status).toBe(200);
    expect((await new Browser(server.url).get('/setup')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('sign nobody in either', async () => {
    expect((await new Browser(server.url, { origin: 'https://evil.example' }).post('/session', credentials())).status).toBe(403);
  });

  it('do not matter to programs with a key', async () => {
    const key = await createApiKey(db, practice.coachId);
    const program = new Browser(server.url, { authorization: `Bearer ${key}` });
    expect((await program.post(`/coach/${practice.coachId}/bookings`, {})).status).toBe(400);
  });

  it('bring a form nowhere: only JSON is read', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      const response = await fetch(`${server.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': type },
        body: new TextEncoder().encode(JSON.stringify(credentials())),
      });
      expect(response.status).toBe(400);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });
});

describe('keys for the API', () => {
  it('open their own practice, and are noted as used', async () => {
    const it = new Browser(server.url);
    await it.post('/session', credentials());
    const made = await it.post<{ id: string; key: string }>(keyPath(), { name: 'Website' });
    expect(made.body.key).toMatch(/^pk_[\w-]{43}$/);
    const program = new Browser(server.url, { authorization: `Bearer ${made.body.key}` });
    expect((await program.get(`/coach/${practice.coachId}/bookings`)).status).toBe(200);
    await expect
      .poll(
        async () =>
          (await it.get<{ id: string; lastUsedAt: string | null }[]>(keyPath())).body.find((row) => row.id === made.body.id)?.lastUsedAt,
      )
      .toMatch(/^2/);
    const { hash } = await db.selectFrom('apiKeys').select('hash').where('id', '=', made.body.id).executeTakeFirstOrThrow();
    expect(hash.toString('latin1')).not.toContain(made.body.key);

    expect((await it.send('DELETE', `${keyPath()}/${made.body.id}`)).status).toBe(204);
    expect(await program.get(`/coach/${practice.coachId}/bookings`)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  it('are not guessed at in silence: a wrong one is said to be wrong, also where a visitor could go', async () => {
    for (const authorization of ['Bearer pk_wrong', 'Bearer ', 'Basic YTpi', `Bearer ${'x'.repeat(5000)}`])
      expect(await new Browser(server.url, { authorization }).get('/setup')).toMatchObject({
        status: 401,
        body: { code: 'not_signed_in' },
      });
  });

  it('make no keys and end no sessions', async () => {
    const program = new Browser(server.url, { authorization: `Bearer ${await createApiKey(db, practice.coachId)}` });
    expect((await program.get(keyPath())).status).toBe(404);
    expect((await program.post(keyPath(), { name: 'More' })).status).toBe(404);
    expect((await program.get('/account/sessions')).status).toBe(404);
  });
});

describe('headers', () => {
  it('keep foreign script, frames and sniffing out', async () => {
    const { headers } = await fetch(`${server.url}/api/docs`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('keep answers of the API out of caches, and secret addresses out of referrers', async () => {
    expect((await fetch(`${server.url}/api/v1/session`)).headers.get('cache-control')).toBe('no-store');
    for (const path of ['/m/some-token', '/c/some-token', '/waitlist/some-token', '/sign-in/link?token=some-token']) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('cache-control'), path).toBe('no-store');
    }
  });

  it('mark cookies as for https only where it is https', async () => {
    const answer = await new Browser(server.url).post('/session', credentials());
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-perennial\.session_token=.*; Secure/);
  });

  it('say nothing of https where there is none', async () => {
    const plain = await startTestServer();
    try {
      const { headers } = await fetch(`${plain.url}/api/docs`);
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    } finally {
      await plain.stop();
    }
  });
});

describe('limits', () => {
  it('slow an address down that tries too much, and say when to come back', async () => {
    const limited = await startTestServer({ rateLimits: true, connectionString: server.connectionString });
    try {
      const it = new Browser(limited.url);
      const tries = async (times: number, send: () => Promise<{ status: number; headers: Headers }>) => {
        const answers = await Promise.all(Array.from({ length: times }, send));
        const refused = answers.filter((answer) => answer.status === 429);
        for (const answer of refused) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        return refused.length;
      };
      expect(await tries(40, () => it.post('/session/link/redeem', { token: 'a-token-nobody-sent' }))).toBe(10);
      expect(await tries(250, () => it.get('/manage/a-token-that-nobody-sent'))).toBe(10);
      expect(await tries(35, () => it.post('/portal/a-token-that-nobody-sent/renew'))).toBe(5);
      expect(await tries(35, () => it.post('/bookings', {}))).toBe(5);
      expect(await it.post('/bookings', {})).toMatchObject({ status: 429, body: { code: 'rate_limited', status: 429 } });
      for (const spelling of ['/bookings/', '/bookings//', '/bookings?again', '/bookings/several', '/bookings/series'])
        expect(await it.post(spelling, {})).toMatchObject({ status: 429 });
      expect(await tries(35, () => it.post('/coaches/nobody/waitlist', {}))).toBe(5);
      // All links are counted together.
      expect(await tries(250, () => it.get('/waitlist/a-token-that-nobody-sent'))).toBe(250);
      expect(await tries(35, () => it.post('/coaches/nobody/services/nothing/series/check', {}))).toBe(5);
      expect((await it.get('/setup')).status).toBe(200);
    } finally {
      await limited.stop();
    }
  });
});
