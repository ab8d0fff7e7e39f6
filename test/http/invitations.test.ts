import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { totpCode } from '../factories/totp-code.ts';
import { bookRequest } from '../factories/book-request.ts';
import { Browser } from './browser.ts';
import { jsonClient } from './json-client.ts';
import { openOwners, type Owners, type Person } from './owners.ts';

/** Other tests run beside this one. */

interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly expired: boolean;
}

const DAY = 86_400_000;
let world: Owners;
let owner: Person;
let now = Date.now();

beforeAll(async () => {
  world = await openOwners({ mode: 'development', clock: { now: () => now } });
  owner = await world.person('owner');
});
afterAll(() => world.stop());

const somebody = () => `somebody-${randomUUID().slice(0, 8)}@example.com`;

async function invite(email: string, role: 'owner' | 'coach' = 'coach'): Promise<Invitation> {
  const { status, body } = await owner.browser.post('/system/invitations', { name: 'Ines Vidal', email, role });
  expect(status).toBe(201);
  return body as unknown as Invitation;
}

/** The secret part of the newest link that was sent to this address. */
async function linkOf(email: string, which = 1): Promise<string> {
  const texts = () =>
    world.db
      .selectFrom('mails')
      .select('text')
      .where('recipient', '=', email)
      .where('kind', '=', 'invitation')
      .orderBy('createdAt')
      .execute();
  await expect.poll(async () => (await texts()).length).toBe(which);
  return /\/invitation\/([\w-]+)/.exec((await texts())[which - 1]!.text)![1]!;
}

const wish = (more: object = {}) => ({
  name: 'Inês Vidal',
  password: PASSWORD,
  slug: `ines-${randomUUID().slice(0, 8)}`,
  timeZone: 'Europe/Lisbon',
  ...more,
});

async function accept(token: string, more: object = {}) {
  const browser = new Browser(world.server.url);
  return { browser, ...(await browser.post(`/invitations/${token}`, wish(more))) };
}

async function client(more: object = {}): Promise<{ id: string; email: string }> {
  const [id, email] = [randomUUID(), somebody()];
  await world.db
    .insertInto('users')
    .values({ id, name: 'Client', email, emailVerified: true, role: 'client', ...more })
    .execute();
  return { id, email };
}

describe('an invitation', () => {
  it('comes by mail, is shown, and makes an account with a practice that can be booked at once', async () => {
    const email = somebody();
    const made = await invite(email.toUpperCase());
    expect(made).toMatchObject({ email, role: 'coach', invitedBy: 'Maren Holt', expired: false });
    const token = await linkOf(email);
    const visitor = new Browser(world.server.url);
    expect(await visitor.get(`/invitations/${token}`)).toMatchObject({
      status: 200,
      body: { name: 'Ines Vidal', email, role: 'coach', invitedBy: 'Maren Holt' },
    });

    const { browser, status, body } = await accept(token, { slug: 'ines' });
    expect(status).toBe(201);
    expect(body['publicUrl']).toContain('/ines');
    const coachId = String(body['coachId']);
    expect((await browser.get('/session')).body).toMatchObject({
      session: { user: { email, name: 'Inês Vidal', role: 'coach' }, coach: { id: coachId, slug: 'ines', timeZone: 'Europe/Lisbon' } },
    });
    const [service] = (await browser.get<readonly { slug: string; durations: number[] }[]>(`/coach/${coachId}/services`)).body;
    expect(service).toMatchObject({ slug: 'coaching-session', durations: [60] });
    const day = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10);
    const { body: open } = await jsonClient(world.server.url)(
      'GET',
      `/coaches/ines/services/${service!.slug}/slots?from=${day(2)}&to=${day(9)}&timeZone=Europe/Lisbon`,
    );
    expect(open.days.flatMap((each: { minutes: number[] }) => each.minutes).length).toBeGreaterThan(20);
    expect((await world.signIn(email)).status).toBe(200);
    expect((await browser.get('/system/users')).status).toBe(404);
    expect((await browser.get(`/coach/${owner.coachId}/clients`)).status).toBe(404);
    const list = (await owner.browser.get<readonly Invitation[]>('/system/invitations')).body;
    expect(list.map((each) => each.email)).not.toContain(email);
  });

  it('keeps neither link nor address where they do not belong', async () => {
    const email = somebody();
    const { id } = await invite(email);
    const token = await linkOf(email);
    const { rows } = await sql<{ text: string }>`select data::text as text from pgboss.job where name = 'invitation_mail'`.execute(
      world.db,
    );
    const row = await sql<{ text: string }>`select invitations::text as text from invitations where id = ${id}`.execute(world.db);
    const log = await sql<{ text: string }>`select audit_entries::text as text from audit_entries`.execute(world.db);
    for (const { text } of [...rows, ...row.rows, ...log.rows]) expect(text).not.toContain(token);
    for (const { text } of [...rows, ...log.rows]) expect(text).not.toContain(email);
  });

  it('works once, also when twenty press at the same moment', async () => {
    const email = somebody();
    await invite(email);
    const token = await linkOf(email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(token)));
    const told = answers.map(({ status, body }) => (status === 201 ? '201' : `${status} ${String(body['code'])}`)).sort();
    expect(told).toEqual(['201', ...Array(19).fill('410 link_expired')]);
    const user = await world.db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirstOrThrow();
    expect(await world.db.selectFrom('coaches').select('id').where('userId', '=', user.id).execute()).toHaveLength(1);
    expect((await new Browser(world.server.url).get(`/invitations/${token}`)).body).toMatchObject({ code: 'link_expired' });
  });

  it('is not used up by a name that is taken or not to be had', async () => {
    const email = somebody();
    await invite(email);
    const token = await linkOf(email);
    expect(await accept(token, { slug: owner.coachSlug })).toMatchObject({ status: 409, body: { code: 'slug_taken' } });
    expect(await accept(token, { slug: 'invitation' })).toMatchObject({ status: 422, body: { code: 'slug_reserved' } });
    expect(await accept(token, { timeZone: 'Europe/Atlantis' })).toMatchObject({ status: 422, body: { code: 'unknown_time_zone' } });
    expect(await accept(token, { password: 'short' })).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    expect(await world.db.selectFrom('users').select('id').where('email', '=', email).execute()).toEqual([]);
    expect((await accept(token)).status).toBe(201);
  });

  it('is replaced by another one to the same address, and ends when it is taken back', async () => {
    const email = somebody();
    await invite(email);
    const first = await linkOf(email);
    const second = await invite(email, 'owner');
    const token = await linkOf(email, 2);
    expect((await accept(first)).status).toBe(404);
    const visitor = new Browser(world.server.url);
    expect((await visitor.get(`/invitations/${token}`)).body).toMatchObject({ role: 'owner' });
    expect((await owner.browser.send('DELETE', `/system/invitations/${second.id}`)).status).toBe(204);
    expect((await owner.browser.send('DELETE', `/system/invitations/${second.id}`)).status).toBe(404);
    expect((await visitor.get(`/invitations/${token}`)).status).toBe(404);
    expect((await accept(token)).status).toBe(404);
  });

  it('ends with the rights of whoever sent it: an owner who was put out has left no door open', async () => {
    const other = await world.person('owner');
    const [theirs, mine] = [somebody(), somebody()];
    const sent = await other.browser.post<{ id: string }>('/system/invitations', { name: 'Ines Vidal', email: theirs, role: 'owner' });
    expect(sent.status).toBe(201);
    await invite(mine);
    const [back, front] = [await linkOf(theirs), await linkOf(mine)];
    expect((await owner.browser.send('PATCH', `/system/users/${other.userId}`, { role: 'coach' })).status).toBe(200);
    expect((await accept(back)).status).toBe(404);
    expect((await accept(front)).status).toBe(201);
    expect(
      await world.db.selectFrom('auditEntries').select(['action', 'actorId']).where('subjectId', '=', sent.body.id).orderBy('id').execute(),
    ).toEqual([
      { action: 'invitation.created', actorId: other.userId },
      { action: 'invitation.revoked', actorId: owner.userId },
    ]);
  });

  it('runs out after a week', async () => {
    const email = somebody();
    const { id } = await invite(email);
    const token = await linkOf(email);
    now += 7 * DAY + 1;
    try {
      expect(await accept(token)).toMatchObject({ status: 410, body: { code: 'link_expired' } });
      const list = (await (await world.signIn(owner.email)).browser.get<readonly Invitation[]>('/system/invitations')).body;
      expect(list.find((each) => each.id === id)).toMatchObject({ expired: true });
    } finally {
      now -= 7 * DAY + 1;
    }
  });

  it('two of them at the same moment leave one', async () => {
    const email = somebody();
    const statuses = await Promise.all(
      Array.from({ length: 5 }, () => owner.browser.post('/system/invitations', { name: 'Ines', email, role: 'coach' })),
    );
    expect(statuses.map((each) => each.status)).toEqual(Array(5).fill(201));
    expect(await world.db.selectFrom('invitations').select('id').where('email', '=', email).execute()).toHaveLength(1);
  });

  it.each([
    ['no address', { email: 'nobody' }],
    ['no name', { name: ' ' }],
    ['a role that is none', { role: 'client' }],
    ['two lines for a name', { name: 'Ines\nBcc: all@example.com' }],
  ])('with %s is refused', async (_, more) => {
    const answer = await owner.browser.post('/system/invitations', { name: 'Ines', email: somebody(), role: 'coach', ...more });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  });
});

describe('who has an account already', () => {
  it('and runs a practice is not invited', async () => {
    const coach = await world.person('coach');
    const answer = await owner.browser.post('/system/invitations', { name: 'Coach', email: coach.email, role: 'owner' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'email_taken' } });
  });

  it('as a client is raised by accepting, and signs in with the new password', async () => {
    const { id, email } = await client();
    await invite(email);
    expect(await world.db.selectFrom('users').select('role').where('id', '=', id).executeTakeFirst()).toEqual({ role: 'client' });
    const { status, browser } = await accept(await linkOf(email));
    expect(status).toBe(201);
    expect((await browser.get('/session')).body).toMatchObject({ session: { user: { id, role: 'coach' } } });
  });

  it('is signed out everywhere else, and its old password opens nothing', async () => {
    const { id, email } = await client();
    await givePassword(world.db, id);
    const { browser: old } = await world.signIn(email);
    await invite(email);
    expect((await accept(await linkOf(email), { password: 'an entirely new password' })).status).toBe(201);
    expect((await old.get('/session')).body).toEqual({ session: null });
    expect((await world.signIn(email)).status).toBe(401);
    expect((await world.signIn(email, 'an entirely new password')).status).toBe(200);
  });

  it('with a second step does not lose it', async () => {
    const { id, email } = await client();
    await givePassword(world.db, id);
    const { browser: old } = await world.signIn(email);
    const { uri } = (await old.post<{ uri: string }>('/account/totp', { password: PASSWORD })).body;
    await old.post('/account/totp/confirm', { code: totpCode(uri) });
    await invite(email);
    const { status, browser } = await accept(await linkOf(email));
    expect(status).toBe(201);
    expect((await browser.get('/session')).body).toEqual({ session: null });
    expect((await browser.post('/session/totp', { code: totpCode(uri, Date.now() + 30_000) })).body).toEqual({ next: 'done' });
    expect((await browser.get('/session')).body).toMatchObject({ session: { user: { role: 'coach' } } });
  });

  it('and was shut out is not let in by an invitation', async () => {
    const { id, email } = await client();
    await invite(email);
    const token = await linkOf(email);
    await world.db.updateTable('users').set({ disabledAt: new Date() }).where('id', '=', id).execute();
    expect(await accept(token)).toMatchObject({ status: 409, body: { code: 'email_taken' } });
    const again = await owner.browser.post('/system/invitations', { name: 'Client', email, role: 'coach' });
    expect(again).toMatchObject({ status: 409, body: { code: 'email_taken' } });
  });
});

describe('the books of a coach who was invited', () => {
  it('are their own: bookings of one are not seen by the other, and the owner sees both', async () => {
    const email = somebody();
    await invite(email);
    const { browser, body } = await accept(await linkOf(email));
    const coachId = String(body['coachId']);
    const startsAt = new Date(Math.floor(now / DAY) * DAY + 3 * DAY + 15 * 3_600_000).toISOString();
    expect((await jsonClient(world.server.url)('POST', '/bookings', bookRequest(owner, { startsAt }))).status).toBe(201);
    expect((await browser.get<{ clients: unknown[] }>(`/coach/${coachId}/clients`)).body).toMatchObject({ clients: [] });
    expect((await browser.get(`/coach/${owner.coachId}/clients`)).status).toBe(404);
    expect((await owner.browser.get(`/coach/${coachId}/clients`)).status).toBe(200);
  });
});
