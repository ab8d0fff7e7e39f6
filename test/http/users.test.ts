import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createUser } from '../factories/create-user.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { totpCode } from '../factories/totp-code.ts';
import { unseal } from '../../server/sign-in/seal.ts';
import { TEST_SECRET } from '../server.ts';
import { Browser } from './browser.ts';
import { jsonClient } from './json-client.ts';
import { listenAs } from './listen-as.ts';
import { openOwners, type Owners, type Person } from './owners.ts';

/** Other tests run beside this one. */

interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly coach: { readonly id: string } | null;
  readonly totpEnabled: boolean;
  readonly disabled: boolean;
  readonly lastSeenAt: string | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
let world: Owners;
let owner: Person;
let now = Date.now();

beforeAll(async () => {
  world = await openOwners({ mode: 'development', clock: { now: () => now } });
  owner = await world.person('owner');
});
afterAll(() => world.stop());

const list = async (query = '') => (await owner.browser.get<{ users: User[]; total: number }>(`/system/users?limit=200${query}`)).body;
const change = (userId: string, body: object, browser = owner.browser) =>
  browser.send<User & { code: string }>('PATCH', `/system/users/${userId}`, body);
const sessionOf = async (browser: Browser) => (await browser.get('/session')).body['session'];
const entries = (subjectId: string) =>
  world.db
    .selectFrom('auditEntries')
    .select(['action', 'actorKind', 'actorId', 'before', 'after'])
    .where('subjectId', '=', subjectId)
    .orderBy('id')
    .execute();

describe('the list', () => {
  it('shows owners first, finds by name and address, and pages', async () => {
    const coach = await world.person('coach');
    const email = `client-${randomUUID()}@example.com`;
    await createUser(world.db, 'client', email);
    const { users, total } = await list();
    expect(total).toBe(users.length);
    expect(users.map((user) => ['owner', 'coach', 'client'].indexOf(user.role))).toEqual(
      users.map((user) => ['owner', 'coach', 'client'].indexOf(user.role)).toSorted(),
    );
    expect(users.find((user) => user.id === coach.userId)).toMatchObject({
      email: coach.email,
      coach: { id: coach.coachId, slug: coach.coachSlug },
      totpEnabled: false,
      disabled: false,
    });
    expect((await list(`&search=${email.slice(7, 20).toUpperCase()}`)).users.map((user) => user.email)).toEqual([email]);
    expect((await list('&search=100%25')).users).toEqual([]);
    expect((await list('&role=client')).users.every((user) => user.role === 'client')).toBe(true);
    expect((await list('&role=team')).users.some((user) => user.role === 'client')).toBe(false);
    const page = await owner.browser.get<{ users: User[]; total: number }>('/system/users?limit=1&offset=1');
    expect(page.body).toEqual({ users: [users[1]], total });
  });

  it('says when somebody was last here, to ten minutes', async () => {
    const seen = async (userId: string) => (await list()).users.find((user) => user.id === userId)?.lastSeenAt;
    const coach = await world.person('coach');
    const first = now;
    await coach.browser.get('/session');
    await expect.poll(() => seen(coach.userId)).toBe(new Date(first).toISOString());
    now += 9 * MINUTE;
    await coach.browser.get('/session');
    now += 2 * MINUTE;
    await coach.browser.get('/session');
    // The visit nine minutes later would have been noted by now, for visits are noted in order.
    await expect.poll(() => seen(coach.userId)).toBe(new Date(now).toISOString());
  });
});

describe('roles', () => {
  it('change, with an entry of who did it, and hold from the next request on', async () => {
    const coach = await world.person('coach');
    const program = jsonClient(world.server.url, await createApiKey(world.db, coach.coachId));
    expect((await program('GET', `/coach/${coach.coachId}/services`)).status).toBe(200);
    expect((await coach.browser.get('/system/users')).status).toBe(404);
    expect(await change(coach.userId, { role: 'owner' })).toMatchObject({ status: 200, body: { role: 'owner' } });
    expect((await coach.browser.get('/system/users')).status).toBe(200);
    expect(await change(coach.userId, { role: 'client' })).toMatchObject({ status: 200, body: { role: 'client' } });
    expect((await coach.browser.get(`/coach/${coach.coachId}/services`)).status).toBe(404);
    expect((await program('GET', `/coach/${coach.coachId}/services`)).status).toBe(401);
    expect(await sessionOf(coach.browser)).toMatchObject({ user: { role: 'client' }, coach: null });
    expect(await entries(coach.userId)).toEqual([
      {
        action: 'user.updated',
        actorKind: 'owner',
        actorId: owner.userId,
        before: { role: 'coach', disabled: false },
        after: { role: 'owner', disabled: false },
      },
      expect.objectContaining({ after: { role: 'client', disabled: false } }),
    ]);
  });

  it('of somebody without a practice come by invitation', async () => {
    const id = await createUser(world.db, 'client');
    expect(await change(id, { role: 'coach' })).toMatchObject({ status: 409, body: { code: 'practice_needed' } });
  });

  it('can’t be given by a coach, and nobody who is not there has one', async () => {
    const coach = await world.person('coach');
    expect((await change(coach.userId, { role: 'owner' }, coach.browser)).status).toBe(404);
    expect((await change(randomUUID(), { role: 'coach' })).status).toBe(404);
    expect((await change(coach.userId, { role: 'king' })).status).toBe(400);
  });
});

describe('the last owner', () => {
  it('stays owner and enabled', async () => {
    expect(await change(owner.userId, { role: 'coach' })).toMatchObject({ status: 409, body: { code: 'last_owner' } });
    expect(await change(owner.userId, { disabled: true })).toMatchObject({ status: 409, body: { code: 'last_owner' } });
    expect(await entries(owner.userId)).toEqual([]);
  });

  it('stays when all owners step down, or put each other out, at the same moment', async () => {
    const others = [await world.person('owner'), await world.person('owner'), await world.person('owner')];
    const all = [owner, ...others];
    try {
      await Promise.all(all.map((one) => change(one.userId, { role: 'coach' }, one.browser)));
      await Promise.all(all.map((one, index) => change(all[(index + 1) % all.length]!.userId, { disabled: true }, one.browser)));
      const left = await world.db.selectFrom('users').select('id').where('role', '=', 'owner').where('disabledAt', 'is', null).execute();
      expect(left).toHaveLength(1);
    } finally {
      // Who is left is anybody's guess.
      const ids = all.map((one) => one.userId);
      await world.db.updateTable('users').set({ role: 'coach', disabledAt: null }).where('id', 'in', ids).execute();
      await world.db.updateTable('users').set({ role: 'owner' }).where('id', '=', owner.userId).execute();
      owner = { ...owner, browser: (await world.signIn(owner.email)).browser };
    }
  });
});

describe('who is shut out', () => {
  it('is signed out everywhere and comes in by no way, until let in again', async () => {
    const coach = await world.person('coach');
    const { browser: second } = await world.signIn(coach.email);
    const key = await createApiKey(world.db, coach.coachId);
    const program = jsonClient(world.server.url, key);
    await new Browser(world.server.url).post('/session/link', { email: coach.email });
    const links = () =>
      sql<{ sealed: string }>`select data->>'sealed' as sealed from pgboss.job where name = 'sign_in_mail' order by created_on`.execute(
        world.db,
      );
    const before = (await links()).rows;
    const { token } = unseal(TEST_SECRET, before.at(-1)!.sealed);

    expect(await change(coach.userId, { disabled: true })).toMatchObject({ status: 200, body: { disabled: true } });
    expect(await world.db.selectFrom('sessions').select('id').where('userId', '=', coach.userId).execute()).toEqual([]);
    for (const browser of [coach.browser, second]) expect((await browser.get(`/coach/${coach.coachId}/services`)).status).toBe(401);
    expect(await program('GET', `/coach/${coach.coachId}/services`)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    expect((await world.signIn(coach.email)).status).toBe(401);
    expect((await new Browser(world.server.url).post('/session/link/redeem', { token })).status).toBe(401);
    await new Browser(world.server.url).post('/session/link', { email: coach.email });
    expect((await links()).rows).toHaveLength(before.length);
    // The public page is the practice's, not the person's.
    expect((await new Browser(world.server.url).get(`/coaches/${coach.coachSlug}`)).status).toBe(200);

    await change(coach.userId, { disabled: false });
    expect((await world.signIn(coach.email)).status).toBe(200);
    expect((await program('GET', `/coach/${coach.coachId}/services`)).status).toBe(200);
  });

  it('no longer hears on an open page what the practice does', async () => {
    const coach = await world.person('coach');
    const page = await listenAs(world.server.url, coach.browser, coach.coachSlug);
    await change(coach.userId, { disabled: true });
    const witness = await listenAs(world.server.url, owner.browser, coach.coachSlug);
    const startsAt = new Date(Math.floor(now / DAY + 5) * DAY + 17 * HOUR).toISOString();
    expect((await jsonClient(world.server.url)('POST', '/bookings', bookRequest(coach, { startsAt }))).status).toBe(201);
    await expect.poll(() => witness.heard).toContain('bookings');
    await expect.poll(() => page.heard).toContain('slots');
    expect(page.heard).not.toContain('bookings');
    for (const one of [page, witness]) one.close();
  });

  it('between password and second step does not get past that either', async () => {
    const coach = await world.person('coach');
    const { uri } = (await coach.browser.post<{ uri: string }>('/account/totp', { password: PASSWORD })).body;
    await coach.browser.post('/account/totp/confirm', { code: totpCode(uri) });
    const half = new Browser(world.server.url);
    expect((await half.post('/session', { email: coach.email, password: PASSWORD })).body).toEqual({ next: 'totp' });
    await change(coach.userId, { disabled: true });
    expect((await half.post('/session/totp', { code: totpCode(uri, Date.now() + 30_000) })).status).toBe(401);
    expect(await sessionOf(half)).toBeNull();
  });

  it('and holds a session that began at that very moment has none', async () => {
    const coach = await world.person('coach');
    await world.db.updateTable('users').set({ disabledAt: new Date() }).where('id', '=', coach.userId).execute();
    expect(await sessionOf(coach.browser)).toBeNull();
  });
});

describe('a second step that is taken off', () => {
  it('is gone with its codes; the person is told, and the log knows', async () => {
    const coach = await world.person('coach');
    const { uri } = (await coach.browser.post<{ uri: string }>('/account/totp', { password: PASSWORD })).body;
    await coach.browser.post('/account/totp/confirm', { code: totpCode(uri) });
    const reset = () => owner.browser.send('DELETE', `/system/users/${coach.userId}/totp`);
    expect(await reset()).toMatchObject({ status: 200, body: { totpEnabled: false } });
    expect((await sql`select 1 from two_factors where user_id = ${coach.userId}`.execute(world.db)).rows).toEqual([]);
    const it = new Browser(world.server.url);
    expect((await it.post('/session', { email: coach.email, password: PASSWORD })).body).toEqual({ next: 'done' });
    const mails = () =>
      world.db
        .selectFrom('mails')
        .select('subject')
        .where('recipient', '=', coach.email)
        .where('kind', '=', 'second_factor_reset')
        .execute();
    await expect.poll(mails).toEqual([{ subject: 'Your second step was taken off' }]);
    expect((await entries(coach.userId)).map((entry) => entry.action)).toEqual(['second_factor.on', 'second_factor.reset']);
    expect((await reset()).status).toBe(200);
    expect(await mails()).toHaveLength(1);
  });
});

describe('signing out everywhere else', () => {
  it('leaves this browser signed in, and other people alone', async () => {
    const id = await createUser(world.db, 'client');
    const email = await givePassword(world.db, id);
    const [here, there, phone] = await Promise.all([world.signIn(email), world.signIn(email), world.signIn(email)]);
    expect((await here.browser.send('DELETE', '/account/sessions')).status).toBe(204);
    expect(await sessionOf(here.browser)).toMatchObject({ user: { id } });
    for (const { browser } of [there, phone]) expect(await sessionOf(browser)).toBeNull();
    expect(await sessionOf(owner.browser)).not.toBeNull();
    expect(await entries(id)).toMatchObject([{ action: 'session.others_revoked', after: { sessions: 2 } }]);
  });
});
