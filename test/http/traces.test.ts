import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingMails } from '../../core/bookings/booking-effect.ts';
import { ok } from '../../core/result.ts';
import { makeTransaction } from '../../server/db/transaction.ts';
import { bookingMailStop } from '../../server/jobs/booking-mail-stop.ts';
import { unseal } from '../../server/sign-in/seal.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { wholeClient } from '../factories/whole-client.ts';
import { bookRequest } from '../factories/book-request.ts';
import { TEST_SECRET } from '../server.ts';
import { Browser } from './browser.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open({ capacity: 5 });
});

let nobody = 0;
const newAddress = () => `trace-${(nobody += 1)}@example.com`;

/** A client who came in by the link in their mail. */
async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser(practices.url);
  await browser.post('/session/link', { email });
  const { rows } = await sql<{ sealed: string }>`
    select data->>'sealed' as sealed from pgboss.job where name = 'sign_in_mail' order by created_on desc limit 1`.execute(practices.db);
  expect(await browser.post('/session/link/redeem', { token: unseal(TEST_SECRET, rows[0]!.sealed).token })).toMatchObject({ status: 200 });
  return browser;
}

const clientOf = (email: string) =>
  practices.db
    .selectFrom('clients')
    .select(['id', 'version'])
    .where('coachId', '=', practice.coachId)
    .where('email', '=', email)
    .executeTakeFirstOrThrow();

const log = async (more = '') => (await practice.coach('GET', practice.path(`/audit?limit=200${more}`))).body.entries as LogEntry[];
interface LogEntry {
  readonly action: string;
  readonly actor: { readonly kind: string; readonly name: string | null };
}

describe('the log', () => {
  it('calls a client by the name the coach knows, and by none once they were erased, though their account stays', async () => {
    const email = newAddress();
    await practice.book(at(5), { email, name: 'Ottilie Brandt' });
    const browser = await signedIn(email);
    expect((await browser.send('PUT', '/me', { name: 'Ottilie Brandt', phone: '+14165550199', timeZone: null })).status).toBe(200);
    const mine = async () => (await log()).find(({ action }) => action === 'client.updated_by_client');
    expect(await mine()).toMatchObject({ actor: { kind: 'client', name: 'Ottilie Brandt' } });

    await practices.db.updateTable('bookings').set({ status: 'cancelled' }).where('clientEmail', '=', email).execute();
    const { id, version } = await clientOf(email);
    expect((await practice.coach('POST', practice.path(`/clients/${id}/erase`), { version })).status).toBe(204);
    expect(await mine()).toMatchObject({ actor: { kind: 'client', name: null } });
    expect(JSON.stringify(await log())).not.toContain('Ottilie');
  });

  it('knows a coach who comes to another coach as a client', async () => {
    const other = await practices.open();
    const email = await givePassword(practices.db, other.userId);
    const browser = new Browser(practices.url);
    await browser.post('/session', { email, password: PASSWORD });
    expect((await browser.post('/bookings', bookRequest(practice, { startsAt: at(6), email }))).status).toBe(201);
    expect((await log()).find(({ action }) => action === 'booking.booked')).toMatchObject({ actor: { kind: 'client' } });
  });
});

describe('a link to sign in that nobody followed', () => {
  const kept = async (email: string) =>
    (await practices.db.selectFrom('verifications').select('value').execute()).filter(({ value }) => value.includes(email)).length;

  it('goes with whoever is erased, and stays while somebody has the address', async () => {
    const email = newAddress();
    const other = await practices.open();
    await practice.book(at(5), { email });
    await other.book(at(5), { email });
    await new Browser(practices.url).post('/session/link', { email });
    expect(await kept(email)).toBe(1);
    await practices.db.updateTable('bookings').set({ status: 'cancelled' }).where('clientEmail', '=', email).execute();
    for (const [each, left] of [
      [practice, 1],
      [other, 0],
    ] as const) {
      const { body } = await each.coach('GET', each.path('/clients'));
      const [{ id, version }] = body.clients;
      expect((await each.coach('POST', each.path(`/clients/${id}/erase`), { version })).status).toBe(204);
      expect(await kept(email)).toBe(left);
    }
  });
});

describe('what clients say of themselves', () => {
  it('is no change where it says nothing new', async () => {
    const email = newAddress();
    await practice.book(at(5), { email, name: 'Ottilie Brandt', phone: '+14165550100', timeZone: 'Europe/Berlin' });
    const before = await clientOf(email);
    const browser = await signedIn(email);
    const same = { name: 'Ottilie Brandt', phone: '+14165550100', timeZone: 'Europe/Berlin' };
    expect((await browser.send('PUT', '/me', same)).status).toBe(200);
    expect(await clientOf(email)).toEqual(before);
    expect((await browser.send('PUT', '/me', { ...same, phone: '' })).status).toBe(200);
    expect(await clientOf(email)).toEqual({ ...before, version: before.version + 1 });
    expect((await log()).filter(({ action }) => action === 'client.updated_by_client')).toHaveLength(1);
  });
});

describe('what clients take along', () => {
  it('says nothing of the order in which the coach puts them', async () => {
    const email = newAddress();
    await practice.book(at(5), { email });
    const { id, version } = await clientOf(email);
    const fields = wholeClient({ email, priority: 3, connected: true });
    expect((await practice.coach('PUT', practice.path(`/clients/${id}`), { ...fields, version })).status).toBe(200);
    const { body } = await (await signedIn(email)).get<{ base64: string }>('/me/data');
    const json = strFromU8(unzipSync(Buffer.from(body.base64, 'base64'))['data.json']!);
    expect(json).toContain('client.updated');
    expect(json).not.toMatch(/"priority": /);
  });
});

describe('a corrected address', () => {
  it('ends the links that were shown or mailed under the old one; the account of the new one has another', async () => {
    const [wrong, right] = [newAddress(), newAddress()];
    const { body } = await practice.book(at(7), { email: wrong });
    const held = await practice.book(at(8), { email: wrong });
    const { id, version } = await clientOf(wrong);
    const fields = wholeClient({ name: 'Ada Tremblay', email: wrong });
    const renamed = await practice.coach('PUT', practice.path(`/clients/${id}`), { ...fields, tags: ['Choir'], version });
    expect((await practice.visitor('GET', `/manage/${body.manageToken}`)).status).toBe(200);

    const moved = await practice.coach('PUT', practice.path(`/clients/${id}`), { ...fields, email: right, version: renamed.body.version });
    expect(moved.status).toBe(200);
    for (const token of [body.manageToken, held.body.manageToken])
      expect((await practice.visitor('GET', `/manage/${token}`)).status).toBe(404);
    const mine = await (
      await signedIn(right)
    ).get<{ bookings: { id: string; manageToken: string | null }[] }>('/me/bookings?when=coming&timeZone=UTC');
    expect(mine.body.bookings.map((each) => each.id)).toEqual([body.booking.id, held.body.booking.id]);
    const own = await practice.visitor('GET', `/manage/${mine.body.bookings[0]!.manageToken}`);
    expect(own).toMatchObject({ status: 200, body: { clientEmail: right } });
  });
});

describe('a mail that is about to leave', () => {
  it('does not, to an address that was the client’s until a moment ago', async () => {
    const { body } = await practice.book(at(4), { email: newAddress() });
    const [effect] = bookingMails(body.booking.id, 'booked', 0, ['client']);
    const stop = (clientEmail: string) =>
      makeTransaction(practices.db)(async (tx) =>
        ok(await bookingMailStop({ clock: { now: () => Date.now() } }, tx, effect!, clientEmail)),
      );
    expect(await stop(body.booking.clientEmail)).toEqual(ok(null));
    await expect(stop('before@example.com')).rejects.toThrow('has changed since this mail was written');
  });
});

describe('a link that proves nothing', () => {
  it('does not tell what else is booked under the address that was typed', async () => {
    const email = newAddress();
    const { body } = await practice.book(at(3), { email });
    const next = () => practice.visitor('GET', `/manage/${body.manageToken}/next-week`);
    const { startsAt, open } = (await next()).body;
    expect(open).toBe(true);
    const { id } = await clientOf(email);
    const wish = { serviceId: practice.serviceId, startsAt, clientId: id, note: '', overbook: false, tellClient: false };
    expect((await practice.coach('POST', practice.path('/bookings'), wish)).status).toBe(201);
    expect((await next()).body.open).toBe(true);
  });
});
