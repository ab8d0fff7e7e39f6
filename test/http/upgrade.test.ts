import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoachRules } from '../../core/policies/coach-rules.ts';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { migrate } from '../../server/db/migrate.ts';
import { hashToken, makeLinkToken } from '../../server/link-token.ts';
import { createEmptyDatabase, type TestDatabase } from '../database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { regularPattern } from '../factories/regular-pattern.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../server.ts';
import { type JsonClient, jsonClient } from './json-client.ts';

/** A practice as an earlier version left it: somebody booked, by a link that was shown and mailed. */
const OLD = {
  userId: randomUUID(),
  coachId: randomUUID(),
  scheduleId: randomUUID(),
  serviceId: randomUUID(),
  clientId: randomUUID(),
  bookingId: randomUUID(),
  tokenId: randomUUID(),
};
/** Before clients had more than a name, and before anything could be asked for or repeated. */
const VERSIONS = ['0003-sign-in.sql', '0005-cycles.sql'] as const;
const STARTS_AT = new Date((Math.floor(Date.now() / 86_400_000) + 9) * 86_400_000 + 17 * 3_600_000);
const ENDS_AT = new Date(STARTS_AT.getTime() + 3_600_000);
const WALL_DATE = STARTS_AT.toISOString().slice(0, 10);
const POLICY = { cancelUntilMinutes: 720, moveUntilMinutes: 1440, mostMoves: null };
/** All the rules there were. */
const RULES = {
  noticeMinutes: 0,
  windowDays: 60,
  intervalMinutes: 15,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  mostPerDay: null,
  mostPerWeek: null,
  cancelUntilMinutes: 2880,
  moveUntilMinutes: 1440,
  mostMoves: null,
} satisfies Partial<CoachRules>;
/** What every coach has by now, so that nothing is different for their clients: all is booked at once, and cancelling is free while it is possible. */
const RULES_SINCE = {
  instant: true,
  instantFromMinutes: 0,
  requestOverLimit: false,
  answerWithinMinutes: 2880,
  holdSuggestions: true,
  freeCancelMinutes: 2880,
  mostAtOnce: 6,
  clientSeries: false,
  backupSlots: false,
  returnLateCredit: true,
} satisfies Partial<CoachRules>;
const PLACE = { kind: 'in_person', detail: '12 Elm Street' };

/** What one of the two versions alone knew: clients that were users, or rules by who the client is to the coach. */
async function leaveOwnBehind(connectionString: string, version: (typeof VERSIONS)[number]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const rules = { vip: { cancelUntilMinutes: 60, mostMoves: 3 }, connected: { noticeMinutes: 5 } };
  try {
    if (version === VERSIONS[0]) await client.query('update clients set user_id = $1', [OLD.userId]);
    else await client.query('update coaches set relationship_rules = $1', [JSON.stringify(rules)]);
  } finally {
    await client.end();
  }
}

let database: TestDatabase;
let server: TestServer;
let db: Database;
let coach: JsonClient;
const visitor: JsonClient = (...asked) => jsonClient(server.url)(...asked);
const token = makeLinkToken(TEST_SECRET)(OLD.tokenId);

async function leaveBehind(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC' });
  await client.connect();
  const { userId, coachId, scheduleId, serviceId, clientId, bookingId, tokenId } = OLD;
  const times = [STARTS_AT, ENDS_AT];
  try {
    for (const [sql, values] of [
      ["insert into users (id, name, email, email_verified, role) values ($1, 'Maren Holt', 'maren@example.com', true, 'coach')", [userId]],
      [
        "insert into coaches (id, user_id, slug, name, email, time_zone, rules) values ($1, $2, 'maren', 'Maren Holt', 'maren@example.com', 'UTC', $3)",
        [coachId, userId, JSON.stringify(RULES)],
      ],
      ["insert into schedules (id, coach_id, name) values ($1, $2, 'Sessions')", [scheduleId, coachId]],
      [
        'insert into weekly_hours (coach_id, schedule_id, weekday, start_minute, end_minute, capacity) select $2, $1, day, 0, 1440, 1 from generate_series(1, 7) as day',
        [scheduleId, coachId],
      ],
      [
        "insert into services (id, coach_id, schedule_id, slug, name, kind, color, durations, location, rules) values ($1, $2, $3, 'session', 'Session', 'one_to_one', '#1f6f54', '{60}', $4, $5)",
        [serviceId, coachId, scheduleId, JSON.stringify(PLACE), JSON.stringify({ cancelUntilMinutes: 0 })],
      ],
      ["insert into clients (id, coach_id, name, email) values ($1, $2, 'Ada Tremblay', 'ada@example.com')", [clientId, coachId]],
      [
        `insert into bookings (id, coach_id, client_id, service_id, schedule_id, status, starts_at, ends_at, wall_date, wall_minute, time_zone, duration_minutes,
          buffer_before_minutes, buffer_after_minutes, location, policy, client_name, client_email, client_time_zone, booked_by, created_at)
        values ($1, $2, $3, $4, $5, 'confirmed', $6, $7, $8, 1020, 'UTC', 60, 0, 0, $9, $10, 'Ada Tremblay', 'ada@example.com', 'America/Toronto', 'client', now())`,
        [bookingId, coachId, clientId, serviceId, scheduleId, ...times, WALL_DATE, JSON.stringify(PLACE), JSON.stringify(POLICY)],
      ],
      [
        'insert into claims (coach_id, schedule_id, service_id, booking_id, starts_at, ends_at, blocked_from, blocked_until, capacity) values ($1, $2, $3, $4, $5, $6, $5, $6, 1)',
        [coachId, scheduleId, serviceId, bookingId, ...times],
      ],
      [
        "insert into access_tokens (id, hash, purpose, coach_id, booking_id, expires_at) values ($1, $2, 'manage_booking', $3, $4, now() + interval '60 days')",
        [tokenId, token.hash, coachId, bookingId],
      ],
      [
        "insert into mails (id, key, coach_id, kind, recipient, subject, text, html, state) values ($1, $2, $3, 'booking_booked_client', 'ada@example.com', 'Booked', '', '', 'sent')",
        [randomUUID(), `booking:${bookingId}:0:booked:client`, coachId],
      ],
    ] as const)
      await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}

const path = (rest = '') => `/coach/${OLD.coachId}${rest}`;

describe.each(VERSIONS)('what %s has left', (version) => {
  const hasRelationships = version !== VERSIONS[0];

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(database.connectionString, version);
    await leaveBehind(database.connectionString);
    await leaveOwnBehind(database.connectionString, version);
    server = await startTestServer({ connectionString: database.connectionString });
    db = openDatabase(database.connectionString, 1);
    coach = jsonClient(server.url, await createApiKey(db, OLD.coachId));
  });
  afterAll(async () => {
    await db.destroy();
    await server.stop();
    await database.drop();
  });

  it('has every rule there is, and nothing is different for who is there already', async () => {
    const { body: profile } = await coach('GET', path());
    expect(profile.rules).toEqual({ ...RULES, ...RULES_SINCE });
    const { body: service } = await coach('GET', path('/services'));
    // Its clients may cancel until it begins, and that stays free.
    expect(service[0].rules).toEqual({ cancelUntilMinutes: 0, freeCancelMinutes: 0 });
    if (hasRelationships)
      expect(profile.relationshipRules).toEqual({
        vip: { cancelUntilMinutes: 60, freeCancelMinutes: 60, mostMoves: 3 },
        connected: { noticeMinutes: 5 },
      });
    const { body: terms } = await visitor('GET', `/coaches/maren/services/session/terms?starts=${STARTS_AT.toISOString()}`);
    expect(terms).toMatchObject({
      starts: [{ instant: true, reasons: [] }],
      policy: { cancelUntilMinutes: 0, freeCancelMinutes: 0 },
      mostAtOnce: 6,
      clientSeries: false,
      backupSlots: false,
    });
    const { body: shown } = await visitor('GET', `/manage/${token.token}`);
    expect(shown).toMatchObject({
      policy: { ...POLICY, freeCancelMinutes: POLICY.cancelUntilMinutes },
      lateNow: false,
      request: null,
      wasAsked: false,
      series: null,
      backup: null,
    });
    expect((await coach('GET', path(`/bookings/${OLD.bookingId}`))).body).toMatchObject({ cancelledLate: false });
    expect((await coach('GET', path('/closures'))).body).toEqual([]);
  });

  it('shows and changes what the version before has left', async () => {
    const profile = await coach('GET', path());
    expect(profile).toMatchObject({
      status: 200,
      body: { visibility: 'public', attendance: { afterEnd: null, flagAt: 3 } },
    });
    expect((await coach('PUT', path(), { ...profile.body, about: 'New' })).status).toBe(200);
    expect((await coach('GET', path('/clients'))).body).toMatchObject({
      total: 1,
      clients: [{ id: OLD.clientId, name: 'Ada Tremblay', state: 'active', connected: false, bookingCount: 1, version: 1 }],
    });
    expect((await coach('GET', path(`/clients/${OLD.clientId}`))).body.upcoming).toMatchObject([{ id: OLD.bookingId }]);
    expect((await coach('GET', path(`/bookings/${OLD.bookingId}/history`))).status).toBe(200);
    expect((await coach('GET', path('/attention'))).body).toEqual({ items: [], total: 0 });
    expect((await coach('GET', path(`/calendar?from=${WALL_DATE}&to=${WALL_DATE}`))).body.bookings).toMatchObject([{ id: OLD.bookingId }]);
  });

  it('opens the links that are out, which prove nothing since they were shown as well as mailed', async () => {
    expect(hashToken(token.token)).toEqual(token.hash);
    expect(await visitor('GET', `/manage/${token.token}`)).toMatchObject({
      status: 200,
      body: { id: OLD.bookingId, clientName: 'Ada Tremblay' },
    });
    expect((await visitor('GET', `/manage/${token.token}/next-week`)).status).toBe(200);
    expect(await db.selectFrom('accessTokens').select('provesClient').execute()).toEqual([{ provesClient: false }]);
    expect((await coach('POST', path(`/bookings/${OLD.bookingId}/ask-to-move`), { note: '' })).status).toBe(200);
    expect((await visitor('POST', `/manage/${token.token}/cancel`, {})).body).toMatchObject({ status: 'cancelled' });
  });

  it('places whoever was there before in a cycle, and sends them their dates', async () => {
    const regular = await coach('POST', path('/regulars'), { ...regularPattern(OLD), clientId: OLD.clientId });
    expect(regular.status).toBe(201);
    const { body: suggested } = await coach('GET', path('/cycles/suggestion'));
    const cycle = await coach('POST', path('/cycles'), suggested.cycle);
    expect(cycle.status).toBe(201);
    const date = cycle.body.firstDate;
    const added = await coach('POST', path(`/cycles/${cycle.body.id}/placements`), { regularId: regular.body.id, date, minute: 600 });
    expect(added.status).toBe(201);
    expect(await coach('POST', path(`/cycles/${cycle.body.id}/send`))).toMatchObject({ status: 200, body: { total: 1 } });
    const { body } = await coach('GET', path(`/calendar?from=${date}&to=${date}`));
    expect(body.bookings).toMatchObject([{ clientId: OLD.clientId, status: 'proposed' }]);
    // Who was never asked and has said nothing is not in the way of what follows.
    expect((await coach('POST', path(`/bookings/${body.bookings[0].id}/cancel`), { reason: '', tellClient: false })).status).toBe(200);
  });

  it('has a waitlist that is closed until the coach opens it; then whoever was there before stands in it, and is offered what falls free', async () => {
    const join = () =>
      visitor('POST', '/coaches/maren/waitlist', {
        serviceSlug: 'session',
        target: { kind: 'service' },
        durationMinutes: 60,
        name: 'Ada',
        email: 'ada@example.com',
        timeZone: 'America/Toronto',
      });
    expect(await join()).toMatchObject({ status: 409, body: { code: 'waitlist_closed' } });
    const { body: profile } = await coach('GET', path());
    const { offers, ...rules } = profile.waitlistRules;
    // At whatever hour this runs, nobody sleeps.
    const waitlistRules = { ...rules, open: true, offers: { ...offers, quiet: null } };
    expect((await coach('PUT', path(), { ...profile, waitlistRules })).status).toBe(200);
    expect((await join()).status).toBe(201);
    const { body: line } = await coach('GET', path('/waitlist'));
    expect(line.entries).toMatchObject([{ client: { id: OLD.clientId, name: 'Ada Tremblay' }, state: 'waiting' }]);
    const wish = { serviceId: OLD.serviceId, startsAt: new Date(STARTS_AT.getTime() + 86_400_000).toISOString(), tellClient: false };
    const booked = await coach('POST', path('/bookings'), { ...wish, newClient: { name: 'Bo', email: 'bo@example.com' } });
    expect(booked.status).toBe(201);
    expect((await coach('POST', path(`/bookings/${booked.body.id}/cancel`), { tellClient: false })).status).toBe(200);
    expect((await coach('GET', path('/freed-times'))).body).toMatchObject([{ offers: [{ clientId: OLD.clientId, state: 'offered' }] }]);
  });

  it('erases whoever was there before, with mails that did not know their booking', async () => {
    const { body } = await coach('GET', path(`/clients/${OLD.clientId}`));
    expect((await coach('POST', path(`/clients/${OLD.clientId}/erase`), { version: body.version })).status).toBe(204);
    const mails = await db.selectFrom('mails').select(['recipient', 'subject']).where('kind', '=', 'booking_booked_client').execute();
    expect(JSON.stringify(mails)).not.toContain('ada@');
  });
});
