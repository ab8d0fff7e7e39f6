import { sql } from 'kysely';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { makeLogger } from '../../server/logger.ts';
import { createTestDatabase } from '../database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';
import { holdCoach } from './hold-coach.ts';
import { jsonClient } from './json-client.ts';
import { startMailServer } from './mail-server.ts';

const DAY = 86_400_000;
const at = (days: number): string => new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + 17 * 3_600_000).toISOString();

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let connectionString: string;
let db: Database;
let practice: Practice;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  ({ connectionString } = database);
  db = openDatabase(connectionString, 2);
  practice = await createPractice(db);
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function server(wishes: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  const started = await startTestServer({ connectionString, ...wishes });
  ends.push(started.stop);
  return started;
}

/** The lines a server logs. */
function logBook() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(
        ...chunk
          .toString()
          .split('\n')
          .filter((line) => line !== ''),
      );
      done();
    },
  });
  return { lines, log: makeLogger('trace', stream), entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('health and readiness', () => {
  it('say that this process lives and may be sent people', async () => {
    const { url } = await server();
    const alive = await fetch(`${url}/healthz`);
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }]);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json(), ready.headers.get('cache-control')]).toEqual([200, { status: 'ready' }, 'no-store']);
  });

  it('a database without all migrations is not ready, and neither says why to strangers', async () => {
    const { url } = await server();
    const [first] = (
      await sql<{ name: string }>`delete from migrations where name = (select max(name) from migrations) returning name`.execute(db)
    ).rows;
    const answer = await fetch(`${url}/readyz`);
    await sql`insert into migrations (name) values (${first!.name})`.execute(db);
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'database' }]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });
});

describe('metrics', () => {
  const metrics = async (url: string, token?: string) => {
    const response = await fetch(`${url}/metrics`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };

  it('count requests by route, bookings, refusals, mails, jobs and open pages', async () => {
    const { url } = await server();
    const visitor = jsonClient(url);
    const wish = bookRequest(practice, { startsAt: at(10) });
    const { body } = await visitor('POST', '/bookings', wish);
    expect((await visitor('POST', '/bookings', wish)).status).toBe(409);
    await visitor('GET', `/manage/${body.manageToken}`);
    await expect.poll(async () => (await metrics(url)).text).toContain('perennial_mails_total{outcome="kept"} 2');
    const { type, text } = await metrics(url);
    expect(type).toContain('text/plain');
    expect(text).toContain('perennial_bookings_total 1');
    expect(text).toContain('perennial_refusals_total{code="slot_taken"} 1');
    expect(text).toContain('perennial_http_request_seconds_count{method="POST",route="/api/v1/bookings",status="201"} 1');
    expect(text).toContain('perennial_http_request_seconds_count{method="GET",route="/api/v1/manage/{token}",status="200"} 1');
    expect(text).toContain('perennial_live_sockets 0');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain(body.manageToken);
  });

  it('are for those with the token where one is set', async () => {
    const { url } = await server({ metricsToken: 'a-token-for-the-scraper' });
    expect((await metrics(url)).status).toBe(404);
    expect((await metrics(url, 'wrong')).status).toBe(404);
    expect((await metrics(url, 'a-token-for-the-scraper')).status).toBe(200);
  });
});

describe('the log', () => {
  it('of a whole day tells routes and outcomes, and of nobody’s name, address or link', async () => {
    const mail = await startMailServer('never');
    ends.push(mail.stop);
    const { log, lines, entries } = logBook();
    const { url, stop } = await startTestServer({ connectionString, log, smtpUrl: mail.url });
    const visitor = jsonClient(url);
    const wish = bookRequest(practice, { startsAt: at(20), name: 'Wilhelmina Quibble', email: 'wilhelmina@quibble.example' });
    const { body } = await visitor(
      'POST',
      '/bookings',
      { ...wish, note: 'my knee hurts', phone: '+1 416 555 0199' },
      { 'idempotency-key': 'quibbles-own-key' },
    );
    await mail.turnedAway(2);
    await visitor('POST', '/bookings', { ...wish, email: 'wilhelmina at quibble' });
    await visitor('POST', '/bookings', wish);
    await visitor('GET', `/manage/${body.manageToken}?timeZone=Asia/Tokyo`);
    await visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(21) });
    await visitor('POST', `/manage/${body.manageToken}/cancel`, { reason: 'Quibble fell ill' });
    await fetch(`${url}/m/${body.manageToken}?name=Quibble`);
    await fetch(`${url}/api/v1/nowhere/wilhelmina@quibble.example`);
    const coachs = jsonClient(url, await createApiKey(db, practice.coachId));
    await coachs('GET', `/coach/${practice.coachId}/bookings`);
    const browser = new Browser(url);
    const email = await givePassword(db, practice.userId);
    await browser.post('/session', { email, password: PASSWORD });
    await browser.post('/session/link', { email });
    await stop();

    const all = lines.join('\n');
    for (const secret of [
      'Wilhelmina',
      'uibble',
      'Quibble',
      'knee',
      '555 0199',
      body.manageToken,
      email,
      PASSWORD,
      'Maren',
      'pk_',
      ...browser.cookies.values(),
    ]) {
      expect(all, `the log holds ${secret}`).not.toContain(secret);
    }
    expect(entries().filter((entry) => entry['msg'] === 'request')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          level: 'info',
          method: 'POST',
          route: '/api/v1/bookings',
          status: 201,
          ms: expect.any(Number),
          reqId: expect.any(String),
        }),
        expect.objectContaining({ method: 'POST', route: '/api/v1/bookings', status: 409, refusal: 'slot_taken' }),
        expect.objectContaining({ method: 'POST', route: '/api/v1/bookings', status: 400, refusal: 'invalid_input' }),
        expect.objectContaining({ method: 'POST', route: '/api/v1/manage/{token}/cancel', status: 200 }),
      ]),
    );
    expect(entries().some((entry) => entry['msg'] === 'job failed')).toBe(true);
  });

  it('of a fault tells where and what kind, not what the database repeats', async () => {
    const { log, entries, lines } = logBook();
    const { url } = await server({ log });
    await sql`alter table bookings add constraint no_quibbles check (client_name <> 'Wilhelmina Quibble') not valid`.execute(db);
    const { status, body } = await jsonClient(url)(
      'POST',
      '/bookings',
      bookRequest(practice, { startsAt: at(30), name: 'Wilhelmina Quibble' }),
    );
    await sql`alter table bookings drop constraint no_quibbles`.execute(db);
    expect([status, body.code]).toEqual([500, 'internal']);
    const failure = entries().find((entry) => entry['msg'] === 'request failed');
    expect(failure).toMatchObject({
      level: 'error',
      reqId: body.instance,
      err: { type: 'error', code: '23514', stack: expect.stringContaining('at ') },
    });
    expect(lines.join('\n')).not.toContain('Quibble');
  });
});

describe('told to stop', () => {
  it('a process answers what it has begun, and says meanwhile that it takes nobody more', async () => {
    const started = await startTestServer({ connectionString, drainMs: 300 });
    // The coach's row is held, so that the booking waits in the middle.
    const { waiting, release } = await holdCoach(db, practice.coachId);
    const booking = jsonClient(started.url)('POST', '/bookings', bookRequest(practice, { startsAt: at(40) }));
    await expect.poll(waiting).toBeGreaterThan(0);
    const stopped = started.stop();
    const ready = await fetch(`${started.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }]);
    await release();
    expect((await booking).status).toBe(201);
    await stopped;
    await expect(fetch(`${started.url}/healthz`)).rejects.toThrow('fetch failed');
  });
});
