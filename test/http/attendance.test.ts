import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttendanceRules } from '../../core/attendance/attendance-rules.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { makeTransaction } from '../../server/db/transaction.ts';
import { markOverSessions } from '../../server/jobs/sweeps/mark-over-sessions.ts';
import { createApiKey } from '../factories/api-key.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { wholeClient } from '../factories/whole-client.ts';
import { makeLogger } from '../../server/logger.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { type JsonClient, jsonClient } from './json-client.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: TestServer;
let db: Database;
let now = Date.now();
let practice: Practice;
let coach: JsonClient;

beforeAll(async () => {
  server = await startTestServer({ clock: { now: () => now } });
  db = openDatabase(server.connectionString, 6);
});
beforeEach(async () => {
  now = Date.parse('2026-06-17T16:00:00Z');
  await open();
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});

async function open(wishes: Parameters<typeof createPractice>[1] = {}): Promise<void> {
  practice = await createPractice(db, { capacity: 50, rules: { cancelUntilMinutes: 0 }, ...wishes });
  coach = jsonClient(server.url, await createApiKey(db, practice.coachId));
}

const path = (rest: string) => `/coach/${practice.coachId}${rest}`;

/** A session of the coach's making, at any time; with one client unless told otherwise. */
async function session(startsAt: number, email = 'ada@example.com'): Promise<string> {
  const body = {
    serviceId: practice.serviceId,
    newClient: { name: 'Ada', email },
    startsAt: new Date(startsAt).toISOString(),
    tellClient: false,
  };
  const answer = await coach('POST', path('/bookings'), body);
  expect(answer.status).toBe(201);
  return answer.body.id;
}
const mark = (bookingId: string, status: string) => coach('PUT', path(`/bookings/${bookingId}/attendance`), { status });
const statusOf = async (bookingId: string) => (await coach('GET', path(`/bookings/${bookingId}`))).body.status;
const audit = (subjectId: string) =>
  db
    .selectFrom('auditEntries')
    .select(['action', 'actorKind', 'before', 'after'])
    .where('subjectId', '=', subjectId)
    .orderBy('id')
    .execute();
const sweep = () =>
  markOverSessions({ database: db, transaction: makeTransaction(db), clock: { now: () => now }, log: makeLogger('silent') });
const clientOf = async (bookingId: string) =>
  (await db.selectFrom('bookings').select('clientId').where('id', '=', bookingId).executeTakeFirstOrThrow()).clientId;

describe('the coach marks a session', () => {
  it('once it has begun, corrects it, takes it back, and each stands in the log', async () => {
    const id = await session(now);
    expect(await mark(id, 'no_show')).toMatchObject({ status: 200, body: { status: 'no_show', canMark: true, version: 2 } });
    expect((await mark(id, 'completed')).body.status).toBe('completed');
    expect((await mark(id, 'confirmed')).body).toMatchObject({ status: 'confirmed', version: 4 });
    expect((await audit(id)).filter(({ action }) => action === 'booking.marked')).toMatchObject([
      { actorKind: 'coach', before: { status: 'confirmed' }, after: { status: 'no_show' } },
      { before: { status: 'no_show' }, after: { status: 'completed' } },
      { before: { status: 'completed' }, after: { status: 'confirmed' } },
    ]);
  });

  it('twice alike changes once', async () => {
    const id = await session(now - DAY);
    await mark(id, 'completed');
    expect((await mark(id, 'completed')).body).toMatchObject({ status: 'completed', version: 2 });
    expect((await audit(id)).filter(({ action }) => action === 'booking.marked')).toHaveLength(1);
  });

  it('not before it begins, and not one that was cancelled', async () => {
    const id = await session(now + 1);
    expect((await coach('GET', path(`/bookings/${id}`))).body.canMark).toBe(false);
    expect(await mark(id, 'completed')).toMatchObject({ status: 409, body: { code: 'not_over_yet' } });
    await coach('POST', path(`/bookings/${id}/cancel`), { tellClient: false });
    expect(await mark(id, 'no_show')).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });

  it('keeps the time taken: nobody else was there', async () => {
    const id = await session(now - HOUR);
    await mark(id, 'no_show');
    expect(await db.selectFrom('claims').select('id').where('bookingId', '=', id).execute()).toHaveLength(1);
  });
});

describe('the badge', () => {
  const badgeEntries = async (clientId: string) => (await audit(clientId)).filter(({ action }) => action.startsWith('client.'));

  it('is noted when the third no-show makes it and when taking it back clears it, with the counts', async () => {
    const ids = [await session(now - 89 * DAY), await session(now - DAY), await session(now - HOUR)];
    for (const id of ids) await mark(id, 'no_show');
    const clientId = await clientOf(ids[0]!);
    const flagged = { action: 'client.flagged', before: { noShows: 2, flagged: false }, after: { noShows: 3, flagged: true } };
    expect(await badgeEntries(clientId)).toMatchObject([flagged]);
    await mark(ids[1]!, 'confirmed');
    expect(await badgeEntries(clientId)).toMatchObject([flagged, { action: 'client.unflagged', after: { noShows: 2, flagged: false } }]);
  });

  it('forgets what lies longer back than the coach’s span', async () => {
    const ids = [await session(now - 90 * DAY), await session(now - DAY), await session(now - HOUR)];
    for (const id of ids) await mark(id, 'no_show');
    expect(await badgeEntries(await clientOf(ids[0]!))).toEqual([]);
  });

  it('counts the client’s own cancellations, by when they cancelled, and not the coach’s', async () => {
    await open({ attendance: { afterEnd: null, flagAt: 2, flagDays: 30 } });
    const visitor = jsonClient(server.url);
    const ids: string[] = [];
    for (const days of [40, 41]) {
      const booked = await visitor('POST', '/bookings', {
        coachSlug: practice.coachSlug,
        serviceSlug: practice.serviceSlug,
        startsAt: new Date(now + days * DAY).toISOString(),
        name: 'Ada',
        email: 'ada@example.com',
        timeZone: 'America/Toronto',
      });
      ids.push(booked.body.booking.id);
      expect((await visitor('POST', `/manage/${booked.body.manageToken}/cancel`, {})).status).toBe(200);
    }
    await coach('POST', path(`/bookings/${await session(now + DAY)}/cancel`), { tellClient: false });
    const flagged = { action: 'client.flagged', actorKind: 'client', after: { cancellations: 2, noShows: 0, days: 30 } };
    expect(await badgeEntries(await clientOf(ids[0]!))).toMatchObject([flagged]);
    // One that the coach brings back counts no longer.
    expect((await coach('POST', path(`/bookings/${ids[0]!}/restore`), { overbook: false })).status).toBe(200);
    expect(await badgeEntries(await clientOf(ids[0]!))).toMatchObject([
      flagged,
      { action: 'client.unflagged', after: { cancellations: 1 } },
    ]);
  });

  it('is noted when two records become one and only together let enough happen', async () => {
    const [one, two] = [await session(now - DAY), await session(now - 2 * DAY)];
    const third = await session(now - HOUR, 'ada@work.example');
    for (const id of [one, two, third]) await mark(id, 'no_show');
    const [keptId, otherId] = [await clientOf(one), await clientOf(third)];
    const fields = wholeClient({ name: 'Ada', email: 'ada@example.com' });
    const merged = await coach('POST', path(`/clients/${keptId}/merge`), { ...fields, version: 1, otherId, otherVersion: 1 });
    expect(merged).toMatchObject({ status: 200, body: { badge: { noShows: 3, flagged: true } } });
    expect((await badgeEntries(keptId)).map(({ action }) => action)).toEqual(['client.flagged', 'client.merged']);
  });
});

describe('after the end of a session', () => {
  const afterEnd = (status: 'completed' | 'no_show', minutes: number): AttendanceRules => ({
    afterEnd: { status, minutes },
    flagAt: 3,
    flagDays: 90,
  });

  it('nothing happens unless the coach asked for it', async () => {
    const id = await session(now - 3 * HOUR);
    await sweep();
    expect(await statusOf(id)).toBe('confirmed');
  });

  it.each(['completed', 'no_show'] as const)('a session becomes %s so many minutes later, by Perennial itself', async (status) => {
    await open({ attendance: afterEnd(status, 60) });
    const id = await session(now - HOUR);
    now += HOUR - 1;
    await sweep();
    expect(await statusOf(id)).toBe('confirmed');
    now += 1;
    await sweep();
    expect(await statusOf(id)).toBe(status);
    expect((await audit(id)).at(-1)).toMatchObject({ action: 'booking.marked', actorKind: 'system', after: { status } });
  });

  it('what the coach said stays, also where they took a mark back', async () => {
    await open({ attendance: afterEnd('no_show', 0) });
    const [came, open_] = [await session(now - 5 * HOUR), await session(now - 4 * HOUR)];
    await mark(came, 'completed');
    await sweep();
    expect([await statusOf(came), await statusOf(open_)]).toEqual(['completed', 'no_show']);
    await mark(open_, 'confirmed');
    await sweep();
    expect(await statusOf(open_)).toBe('confirmed');
  });

  it('a session that was moved after a mark was taken back is a new one', async () => {
    await open({ attendance: afterEnd('completed', 0) });
    const id = await session(now - 5 * HOUR);
    await mark(id, 'no_show');
    await mark(id, 'confirmed');
    await coach('POST', path(`/bookings/${id}/move`), { startsAt: new Date(now + HOUR).toISOString(), tellClient: false });
    now += 2 * HOUR;
    await sweep();
    expect(await statusOf(id)).toBe('completed');
  });

  it('what ended more than a week before that is left to the coach', async () => {
    await open({ attendance: afterEnd('no_show', 60) });
    const [old, recent] = [await session(now - 7 * DAY - 2 * HOUR), await session(now - 7 * DAY - HOUR)];
    await sweep();
    expect([await statusOf(old), await statusOf(recent)]).toEqual(['confirmed', 'no_show']);
  });

  it.each([
    ['2026-03-08', 'clocks jump'],
    ['2026-11-01', 'an hour comes twice'],
  ])('real minutes count on %s, when %s', async (date) => {
    const start = wallToInstant('America/Toronto', date, 60);
    now = start - DAY;
    await open({ attendance: afterEnd('completed', 90) });
    const id = await session(start);
    now = start + 2.5 * HOUR - 1;
    await sweep();
    expect(await statusOf(id)).toBe('confirmed');
    now += 1;
    await sweep();
    expect(await statusOf(id)).toBe('completed');
  });

  it('several processes and the coach at once: each session is marked once, and the coach’s word is the last', async () => {
    await open({ attendance: afterEnd('no_show', 0) });
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1) ids.push(await session(now - (index + 2) * HOUR, `${randomUUID()}@example.com`));
    const [mine, others] = [ids.slice(0, 6), ids.slice(6)];
    const [answers] = await Promise.all([Promise.all(mine.map((id) => mark(id, 'completed'))), sweep(), sweep(), sweep()]);
    expect(answers.map(({ status }) => status)).toEqual(mine.map(() => 200));
    expect(await Promise.all(ids.map(statusOf))).toEqual([...mine.map(() => 'completed'), ...others.map(() => 'no_show')]);
    for (const id of others) expect((await audit(id)).filter(({ action }) => action === 'booking.marked')).toHaveLength(1);
    await sweep();
    expect(await Promise.all(mine.map(statusOf))).toEqual(mine.map(() => 'completed'));
  });
});
