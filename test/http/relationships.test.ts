import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientState } from '../../core/clients/client-state.ts';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createUser } from '../factories/create-user.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';
import { jsonClient } from './json-client.ts';
import { at } from './practices.ts';

let server: TestServer;
let db: Database;

beforeAll(async () => {
  server = await startTestServer();
  db = openDatabase(server.connectionString, 2);
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});

interface Known {
  readonly connected?: boolean;
  readonly vip?: boolean;
  readonly state?: ClientState;
  readonly mergedInto?: string;
}

async function addClient(practice: Practice, email: string, more: Known = {}): Promise<string> {
  const row = { coachId: practice.coachId, name: 'Ada Tremblay', email, timeZone: null, ...more };
  return (await db.insertInto('clients').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

const newEmail = () => `ada-${randomUUID().slice(0, 8)}@example.com`;

/** Somebody who has proven this address by signing in with it. */
async function signedIn(email: string): Promise<Browser> {
  const userId = await createUser(db, 'client', email);
  await givePassword(db, userId);
  const browser = new Browser(server.url);
  expect((await browser.post('/session', { email, password: PASSWORD })).status).toBe(200);
  return browser;
}

/** A client of this kind, signed in, and their address. */
async function person(practice: Practice, more: Known = {}): Promise<{ readonly browser: Browser; readonly email: string }> {
  const email = newEmail();
  await addClient(practice, email, more);
  return { browser: await signedIn(email), email };
}

const visitor = () => new Browser(server.url);

interface Booked {
  readonly code: string;
  readonly manageToken: string;
  readonly alternatives: readonly string[];
  readonly booking: { readonly id: string; readonly policy: { readonly cancelUntilMinutes: number } };
}
const book = (browser: Browser, practice: Practice, startsAt: string, email: string) =>
  browser.post<Booked>('/bookings', bookRequest(practice, { startsAt, email }));

interface Slots {
  readonly code: string;
  readonly lastDate: string;
  readonly days: readonly { readonly minutes: readonly number[] }[];
}
async function slotCount(browser: Browser, path: string, day: string): Promise<number | string> {
  const { status, body } = await browser.get<Slots>(`${path}/slots?from=${day}&to=${day}&timeZone=UTC`);
  return status === 200 ? body.days.reduce((sum, { minutes }) => sum + minutes.length, 0) : body.code;
}
const servicePath = (practice: Practice) => `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}`;

const VIP_RULES = { not_connected: { noticeMinutes: 5 * 1440 }, vip: { noticeMinutes: 0, cancelUntilMinutes: 60 } };
const soon = at(3);

describe('rules by who the client is', () => {
  it('show a favourite who is signed in the times that others don’t see, and let them book', async () => {
    const practice = await createPractice(db, { relationshipRules: VIP_RULES });
    const { browser, email } = await person(practice, { connected: true, vip: true });
    const day = soon.slice(0, 10);
    expect(await slotCount(visitor(), servicePath(practice), day)).toBe(0);
    expect(await slotCount(browser, servicePath(practice), day)).toBeGreaterThan(0);
    expect(await book(browser, practice, soon, email)).toMatchObject({
      status: 201,
      body: { booking: { policy: { cancelUntilMinutes: 60 } } },
    });
  });

  it('give nothing to whoever types a favourite’s address', async () => {
    const practice = await createPractice(db, { relationshipRules: VIP_RULES });
    const { email } = await person(practice, { connected: true, vip: true });
    const refused = await book(visitor(), practice, soon, email);
    expect(refused).toMatchObject({ status: 409, body: { code: 'too_soon' } });
    // The times told instead are those of a stranger.
    expect(Math.min(...refused.body.alternatives.map(Date.parse))).toBeGreaterThan(Date.now() + 4.9 * 86_400_000);
    expect(await book(visitor(), practice, at(8), email)).toMatchObject({
      status: 201,
      body: { booking: { policy: { cancelUntilMinutes: 1440 } } },
    });
  });

  it('give nothing to somebody signed in who types a favourite’s address', async () => {
    const practice = await createPractice(db, { relationshipRules: VIP_RULES });
    const vip = await person(practice, { connected: true, vip: true });
    const other = await person(practice);
    expect((await book(other.browser, practice, soon, vip.email)).body.code).toBe('too_soon');
    expect((await book(vip.browser, practice, soon, other.email)).body.code).toBe('too_soon');
  });

  it('count nothing for an address that is not verified', async () => {
    const practice = await createPractice(db, { relationshipRules: VIP_RULES });
    const { browser, email } = await person(practice, { connected: true, vip: true });
    await db.updateTable('users').set({ emailVerified: false }).where('email', '=', email).execute();
    expect((await book(browser, practice, soon, email)).body.code).toBe('too_soon');
  });

  it('are those of the record that an older one was merged into', async () => {
    const practice = await createPractice(db, { relationshipRules: VIP_RULES });
    const kept = await addClient(practice, newEmail(), { connected: true, vip: true });
    const email = newEmail();
    await addClient(practice, email, { mergedInto: kept });
    expect((await book(await signedIn(email), practice, soon, email)).status).toBe(201);
  });

  it('are another coach’s own affair', async () => {
    const [here, there] = [await createPractice(db, { relationshipRules: VIP_RULES }), await createPractice(db)];
    const { browser, email } = await person(there, { connected: true, vip: true });
    expect((await book(browser, here, soon, email)).body.code).toBe('too_soon');
  });
});

describe('the link of a booking', () => {
  const tokens = async (bookingId: string) =>
    db.selectFrom('accessTokens').select(['id', 'provesClient']).where('bookingId', '=', bookingId).orderBy('provesClient').execute();
  const openOn = async (token: string) => slotCount(visitor(), `/manage/${token}`, soon.slice(0, 10));

  it('shows its holder as the client only where it could come from nowhere but their mailbox', async () => {
    const practice = await createPractice(db, { relationshipRules: VIP_RULES });
    const email = newEmail();
    await addClient(practice, email, { connected: true, vip: true });
    const answer = await book(visitor(), practice, at(8), email);
    expect(await openOn(answer.body.manageToken)).toBe(0);
    expect((await visitor().post(`/manage/${answer.body.manageToken}/move`, { startsAt: soon })).body).toMatchObject({ code: 'too_soon' });

    expect((await tokens(answer.body.booking.id)).map(({ provesClient }) => provesClient)).toEqual([false, true]);
    const mailed = await mailedToken(answer.body.booking.id);
    expect(mailed).not.toBe(answer.body.manageToken);
    expect(await openOn(mailed)).toBeGreaterThan(0);
    expect((await visitor().post(`/manage/${mailed}/move`, { startsAt: soon })).status).toBe(200);
  });

  it('is one and proves it where the client was signed in', async () => {
    const practice = await createPractice(db, { relationshipRules: VIP_RULES });
    const { browser, email } = await person(practice, { connected: true, vip: true });
    const answer = await book(browser, practice, at(8), email);
    expect((await tokens(answer.body.booking.id)).map(({ provesClient }) => provesClient)).toEqual([true]);
    expect(await openOn(answer.body.manageToken)).toBeGreaterThan(0);
  });

  async function mailedToken(bookingId: string): Promise<string> {
    await expect
      .poll(() =>
        db
          .selectFrom('mails')
          .select('id')
          .where(sql<string>`text`, 'like', '%/m/%')
          .where('key', 'like', `%${bookingId}%`)
          .execute(),
      )
      .not.toHaveLength(0);
    const { text } = await db.selectFrom('mails').select('text').where('key', 'like', `%${bookingId}%client`).executeTakeFirstOrThrow();
    return /\/m\/([\w-]+)/.exec(text)?.[1] ?? '';
  }
});

describe('who may see what', () => {
  const page = async (browser: Browser, practice: Practice) =>
    (await browser.get<{ services: { slug: string }[]; forConnected: boolean }>(`/coaches/${practice.coachSlug}`)).body;
  const onFrontPage = async (practice: Practice) =>
    (await visitor().get<{ slug: string }[]>('/coaches')).body.some(({ slug }) => slug === practice.coachSlug);

  it('a service for connected clients stands on the page for those, and is closed to everybody else', async () => {
    const practice = await createPractice(db, { serviceVisibility: 'connected' });
    const connected = await person(practice, { connected: true });
    const known = await person(practice);
    expect(await page(connected.browser, practice)).toMatchObject({ services: [{ slug: 'session' }], forConnected: false });
    expect((await connected.browser.get(servicePath(practice))).status).toBe(200);
    expect(await slotCount(connected.browser, servicePath(practice), at(8).slice(0, 10))).toBeGreaterThan(0);
    expect((await book(connected.browser, practice, at(8), connected.email)).status).toBe(201);

    for (const [browser, email] of [
      [visitor(), connected.email],
      [known.browser, known.email],
    ] as const) {
      expect(await page(browser, practice)).toMatchObject({ services: [], forConnected: true });
      expect(await browser.get(servicePath(practice))).toMatchObject({ status: 403, body: { code: 'not_connected' } });
      expect(await slotCount(browser, servicePath(practice), at(8).slice(0, 10))).toBe('not_connected');
      expect(await book(browser, practice, at(9), email)).toMatchObject({ status: 403, body: { code: 'not_connected' } });
    }
  });

  it('a coach for connected clients has a page, with nothing on it for strangers', async () => {
    const practice = await createPractice(db, { visibility: 'connected' });
    const { browser, email } = await person(practice, { connected: true });
    expect(await onFrontPage(practice)).toBe(false);
    expect(await page(visitor(), practice)).toMatchObject({ name: 'Maren Holt', services: [], forConnected: true });
    expect((await book(visitor(), practice, at(8), email)).body.code).toBe('not_connected');
    expect((await page(browser, practice)).services).toHaveLength(1);
    expect((await book(browser, practice, at(8), email)).status).toBe(201);
  });

  it('a private coach has a page with nothing on it, and services with addresses', async () => {
    const practice = await createPractice(db, { visibility: 'private' });
    const { browser } = await person(practice, { connected: true });
    expect(await onFrontPage(practice)).toBe(false);
    for (const each of [visitor(), browser]) expect(await page(each, practice)).toMatchObject({ services: [], forConnected: false });
    expect((await visitor().get(servicePath(practice))).status).toBe(200);
    expect((await book(visitor(), practice, at(8), newEmail())).status).toBe(201);
  });

  it.each(['paused', 'inactive'] as const)('a client who is %s can’t book themselves, and nobody else learns of it', async (state) => {
    const practice = await createPractice(db);
    const { browser, email } = await person(practice, { state });
    expect(await book(browser, practice, at(8), email)).toMatchObject({ status: 403, body: { code: 'client_paused' } });
    expect(await slotCount(browser, servicePath(practice), at(8).slice(0, 10))).toBe('client_paused');
    expect((await page(browser, practice)).services).toHaveLength(1);
    expect((await book(visitor(), practice, at(8), email)).status).toBe(201);
  });
});

describe('what the coach knows of whoever is signed in', () => {
  const known = async (browser: Browser, practice: Practice) =>
    (await browser.get<{ client: unknown }>(`/coaches/${practice.coachSlug}/visitor`)).body.client;

  it('is told to that person alone', async () => {
    const practice = await createPractice(db);
    const { browser, email } = await person(practice, { connected: true });
    const stranger = await person(await createPractice(db));
    expect(await known(browser, practice)).toEqual({
      name: 'Ada Tremblay',
      email,
      phone: '',
      relationship: 'connected',
      streakWeeks: 0,
      favourites: [],
    });
    expect(await known(visitor(), practice)).toBeNull();
    expect(await known(stranger.browser, practice)).toBeNull();
  });
});

describe('what the coach is told of the rules', () => {
  const wishes = {
    rules: { noticeMinutes: 60 },
    serviceRules: { windowDays: 20, mostPerDay: 1 },
    relationshipRules: VIP_RULES,
  } as const;
  const asCoach = async (practice: Practice) => jsonClient(server.url, await createApiKey(db, practice.coachId));

  it('is each rule in force with the place it is set in, for each kind of client', async () => {
    const practice = await createPractice(db, wishes);
    const coach = await asCoach(practice);
    const path = `/coach/${practice.coachId}/services/${practice.serviceId}/rules`;
    const rule = async (relationship: string, name: string) =>
      (await coach('GET', `${path}?relationship=${relationship}`)).body.filter((each: { rule: string }) => each.rule === name);
    expect(await rule('not_connected', 'noticeMinutes')).toEqual([{ rule: 'noticeMinutes', value: 7200, from: 'relationship' }]);
    expect(await rule('connected', 'noticeMinutes')).toEqual([{ rule: 'noticeMinutes', value: 60, from: 'coach' }]);
    expect(await rule('vip', 'windowDays')).toEqual([{ rule: 'windowDays', value: 20, from: 'service' }]);
    expect(await rule('vip', 'mostPerDay')).toEqual([
      { rule: 'mostPerDay', value: null, from: 'coach' },
      { rule: 'mostPerDay', value: 1, from: 'service' },
    ]);
    expect((await coach('GET', `${path}?relationship=friend`)).status).toBe(400);
    expect((await coach('GET', `/coach/${practice.coachId}/services/${randomUUID()}/rules`)).status).toBe(404);
  });

  it('is why a time is closed to a kind of client, and by which rule', async () => {
    const practice = await createPractice(db, wishes);
    const coach = await asCoach(practice);
    const why = async (startsAt: string, relationship = 'not_connected') =>
      (
        await coach(
          'GET',
          `/coach/${practice.coachId}/services/${practice.serviceId}/explain?startsAt=${startsAt}&relationship=${relationship}`,
        )
      ).body;
    expect(await why(soon)).toMatchObject({ open: false, reasons: [{ code: 'too_soon', from: 'relationship' }] });
    expect(await why(soon, 'connected')).toEqual({ open: true, reasons: [] });
    expect(await why(at(30), 'vip')).toMatchObject({ open: false, reasons: [{ code: 'too_far', from: 'service' }] });
    await book(visitor(), practice, at(8), newEmail());
    expect((await why(at(8, 2), 'vip')).reasons).toMatchObject([{ code: 'limit_reached', from: 'service' }]);
    expect((await why(at(8), 'vip')).reasons).toMatchObject([{ code: 'taken', from: null }, { code: 'limit_reached' }]);
  });
});
