import { sql } from 'kysely';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createTestDatabase } from '../database.ts';
import { bookRequest } from '../factories/book-request.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';
import { jsonClient } from './json-client.ts';

const DAY = 86_400_000;
const at = (days: number, hours = 0): string =>
  new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + (17 + hours) * 3_600_000).toISOString();

interface Changed {
  readonly coachId: string;
  readonly what: 'slots' | 'bookings';
}

interface Page {
  readonly seen: readonly Changed[];
  readonly hears: (what: Changed['what']) => Promise<Changed>;
}

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Database;
let one: TestServer;
let other: TestServer;
let practice: Practice;
const sockets: Socket[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  db = openDatabase(connectionString, 2);
  [one, other] = await Promise.all([startTestServer({ connectionString }), startTestServer({ connectionString })]);
  practice = await createPractice(db);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
  await db.destroy();
  await database.drop();
});

/** A page that listens at this process. Resolves once it does; rejects when it isn't let in. */
async function open({ url }: TestServer, coach: string | null, headers: Record<string, string> = {}): Promise<Page> {
  const socket = io(url, {
    path: '/live',
    transports: ['websocket'],
    query: coach === null ? {} : { coach },
    extraHeaders: headers,
    forceNew: true,
    reconnection: false,
  });
  sockets.push(socket);
  const seen: Changed[] = [];
  const waiting = new Set<(changed: Changed) => void>();
  socket.on('changed', (changed: Changed) => {
    seen.push(changed);
    for (const tell of waiting) tell(changed);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  const hears = (what: Changed['what']) =>
    new Promise<Changed>((resolve) => {
      const known = seen.find((changed) => changed.what === what);
      if (known) resolve(known);
      waiting.add((changed) => changed.what === what && resolve(changed));
    });
  return { seen, hears };
}

async function book(at: string, { url }: TestServer = one): Promise<void> {
  expect(
    (await jsonClient(url)('POST', '/bookings', bookRequest(practice, { startsAt: at, email: `c${at.replaceAll(/\D/g, '')}@example.com` })))
      .status,
  ).toBe(201);
}

async function cookieOf(userId: string): Promise<string> {
  const browser = new Browser(one.url);
  expect((await browser.post('/session', { email: await givePassword(db, userId), password: PASSWORD })).status).toBe(200);
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

describe('an open page', () => {
  it('hears of a booking that another process made', async () => {
    const page = await open(other, practice.coachSlug);
    const byId = await open(other, practice.coachId);
    const heard = Promise.all([page.hears('slots'), byId.hears('slots')]);
    await book(at(10), one);
    expect(await heard).toEqual([
      { coachId: practice.coachId, what: 'slots' },
      { coachId: practice.coachId, what: 'slots' },
    ]);
  });

  it('of a visitor hears of open times only, the coach’s own of bookings too', async () => {
    const cookie = await cookieOf(practice.userId);
    const stranger = await createPractice(db);
    const strangers = await cookieOf(stranger.userId);
    const [visitor, coach, strange] = await Promise.all([
      open(one, practice.coachSlug),
      open(other, null, { cookie }),
      open(one, practice.coachSlug, { cookie: strangers }),
    ]);
    const heard = Promise.all([visitor.hears('slots'), coach.hears('bookings'), coach.hears('slots'), strange.hears('slots')]);
    await book(at(11), one);
    await heard;
    for (const page of [visitor, strange]) expect(page.seen.map((changed) => changed.what)).not.toContain('bookings');
  });

  it('is not told of other coaches, nor of what was rolled back', async () => {
    const elsewhere = await createPractice(db);
    const page = await open(one, practice.coachSlug);
    await db
      .transaction()
      .execute(async (tx) => {
        await tx.deleteFrom('weeklyHours').where('coachId', '=', practice.coachId).execute();
        throw new Error('roll back');
      })
      .catch(() => undefined);
    await db.updateTable('services').set({ active: true }).where('coachId', '=', elsewhere.coachId).execute();
    await db.updateTable('services').set({ active: true }).where('coachId', '=', practice.coachId).execute();
    await page.hears('slots');
    expect(page.seen).toEqual([{ coachId: practice.coachId, what: 'slots' }]);
  });

  it('gets a handful of messages in a rush', async () => {
    const page = await open(one, practice.coachSlug);
    const changes = 200;
    const heard = page.hears('slots');
    const began = performance.now();
    for (let time = 0; time < changes; time++)
      await db.updateTable('services').set({ position: time }).where('coachId', '=', practice.coachId).execute();
    await heard;
    // At most ten a second, however long a slow machine makes the rush; and the first and the last of it.
    expect(page.seen.length).toBeLessThanOrEqual(Math.ceil((performance.now() - began) / 100) + 2);
  });

  it('loads again when the process had lost the database’s ear', async () => {
    const page = await open(one, practice.coachSlug);
    const heard = page.hears('slots');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'perennial-live' and datname = current_database()`.execute(
      db,
    );
    expect(await heard).toEqual({ coachId: practice.coachId, what: 'slots' });
    const next = await open(one, practice.coachSlug);
    await book(at(12));
    await next.hears('slots');
  });
});

describe('who is not let in', () => {
  it.each([['nobody-here'], ['../../etc'], ['x'.repeat(500)], ["'; drop table coaches; --"], ['00000000-0000-4000-8000-000000000000']])(
    'a page of no coach (%#)',
    async (coach) => {
      await expect(open(one, coach)).rejects.toThrow('not_found');
    },
  );

  it('a page that names no coach and whose reader is none', async () => {
    await expect(open(one, null)).rejects.toThrow('not_found');
  });

  it('a page of another site', async () => {
    await expect(open(one, practice.coachSlug, { origin: 'https://elsewhere.example' })).rejects.toThrow('websocket error');
    await open(one, practice.coachSlug, { origin: one.url });
  });

  it('long polling', async () => {
    const response = await fetch(`${one.url}/live/?EIO=4&transport=polling&coach=${practice.coachSlug}`);
    expect(response.status).toBe(400);
  });
});
