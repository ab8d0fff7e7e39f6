import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { wholeClient } from '../factories/whole-client.ts';
import { jobsSettled } from './jobs-settled.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

const SECRETS = [
  'Ferreira',
  'zoe@example',
  'zoe@work',
  '416 555 0101',
  'Sings alto',
  'bad knee',
  'Sprained',
  'Mostly late',
  'Choir',
  'Lisbon',
];

const create = async (more: object = {}) =>
  (
    await practice.coach('POST', practice.path('/clients'), {
      name: 'Zoë Ferreira',
      email: 'zoe@example.com',
      phone: '+1 416 555 0101',
      timeZone: 'Europe/Lisbon',
      notes: 'Sings alto',
      tags: ['Choir'],
      ...more,
    })
  ).body;
const book = async (days: number, more: object = {}) =>
  (
    await practice.book(at(days), {
      name: 'Zoë Ferreira',
      email: 'zoe@example.com',
      phone: '+1 416 555 0101',
      note: 'I have a bad knee',
      timeZone: 'Europe/Lisbon',
      ...more,
    })
  ).body;
const erase = (id: string, version: number) => practice.coach('POST', practice.path(`/clients/${id}/erase`), { version });
/** Somebody with a past: two addresses, a session held and one cancelled, notes everywhere. */
async function somebody(): Promise<{ id: string; version: number; token: string }> {
  const kept = await create();
  const other = await create({ email: 'zoe@work.example' });
  const cancelled = await book(10, { email: 'zoe@work.example' });
  // A cancellation would overtake the mail that says it is booked.
  await jobsSettled(practices.db);
  await practice.visitor('POST', `/manage/${cancelled.manageToken}/cancel`, { reason: 'Sprained my ankle' });
  const held = await book(11);
  const { status } = await practice.coach('PUT', practice.path(`/bookings/${held.booking.id}/note`), { coachNote: 'Mostly late' });
  expect(status).toBe(200);
  await jobsSettled(practices.db);
  const past = { startsAt: new Date(at(-11)), endsAt: new Date(at(-11, 1)), status: 'completed' as const };
  await practices.db.updateTable('bookings').set(past).where('id', '=', held.booking.id).execute();
  const fields = wholeClient({ phone: '+1 416 555 0101', timeZone: 'Europe/Lisbon', notes: 'Sings alto', tags: ['Choir'] });
  const versions = { version: kept.version, otherId: other.id, otherVersion: other.version };
  const merged = await practice.coach('POST', practice.path(`/clients/${kept.id}/merge`), { ...fields, ...versions });
  return { id: kept.id, version: merged.body.version, token: held.manageToken };
}

/** All the database says of this practice, as one text. */
async function everything(): Promise<string> {
  const tables = ['clients', 'bookings', 'mails', 'audit_entries', 'access_tokens', 'reschedule_requests', 'idempotency_keys'];
  const texts = await Promise.all(
    tables.map((table) =>
      sql<{
        text: string;
      }>`select coalesce(string_agg(t::text, '|'), '') as text from ${sql.table(table)} t where coach_id = ${practice.coachId}`.execute(
        practices.db,
      ),
    ),
  );
  return texts.map(({ rows }) => rows[0]!.text).join('\n');
}

async function dataOf(id: string) {
  const { status, body } = await practice.coach('GET', practice.path(`/clients/${id}/data`));
  expect(status).toBe(200);
  const files = unzipSync(Buffer.from(body.base64, 'base64'));
  return { file: body, json: JSON.parse(strFromU8(files['data.json']!)), ics: strFromU8(files['sessions.ics']!) };
}

describe('a client’s data', () => {
  it('come as one ZIP with all that is kept and the sessions as calendar entries', async () => {
    const { id } = await somebody();
    const { file, json, ics } = await dataOf(id);
    expect(file).toMatchObject({ contentType: 'application/zip', filename: expect.stringMatching(/^data-\d{4}-\d\d-\d\d\.zip$/) });
    const [coach] = json.coaches;
    expect(coach.record).toMatchObject({ id, name: 'Zoë Ferreira', notes: 'Sings alto', tags: ['Choir'], timeZone: 'Europe/Lisbon' });
    expect(coach.otherRecords).toMatchObject([{ email: 'zoe@work.example' }]);
    expect(coach.bookings).toMatchObject([
      { startsAt: at(-11), status: 'completed', coachNote: 'Mostly late', clientNote: 'I have a bad knee' },
      { status: 'cancelled', cancelReason: 'Sprained my ankle', cancelledBy: 'client', clientEmail: 'zoe@work.example' },
    ]);
    const actions = coach.log.map(({ action }: { action: string }) => action);
    for (const action of ['client.created', 'client.merged', 'booking.booked', 'booking.cancelled']) expect(actions).toContain(action);
    expect(coach.mails.map(({ recipient }: { recipient: string }) => recipient).sort()).toEqual([
      'zoe@example.com',
      'zoe@work.example',
      'zoe@work.example',
    ]);
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(ics).toContain('STATUS:CANCELLED');
  });

  it('are nobody else’s', async () => {
    const { id } = await create();
    await practice.book(at(10));
    const { json } = await dataOf(id);
    expect(json.coaches[0].bookings).toEqual([]);
    expect(JSON.stringify(json)).not.toContain('ada@example.com');
    expect((await practice.stranger('GET', practice.path(`/clients/${id}/data`))).status).toBe(404);
  });
});

describe('erasing', () => {
  it('leaves nothing of the person, and everything of the books', async () => {
    const { id, version, token } = await somebody();
    const before = await everything();
    for (const secret of SECRETS) expect(before, secret).toContain(secret);
    expect((await erase(id, version)).status).toBe(204);
    const after = await everything();
    for (const secret of SECRETS) expect(after, secret).not.toContain(secret);

    const rows = await practices.db.selectFrom('bookings').selectAll().where('clientId', '=', id).orderBy('startsAt').execute();
    expect(rows.map(({ status }) => status)).toEqual(['completed', 'cancelled']);
    expect(rows[0]).toMatchObject({ clientName: 'Erased client', clientEmail: `erased-${id}@invalid`, priceMinor: 12_000n });
    const counts = { completed: 1, cancelledByClient: 1 };
    expect((await practice.coach('GET', practice.path(`/clients/${id}`))).body).toMatchObject({
      name: 'Erased client',
      erased: true,
      state: 'inactive',
      otherEmails: [],
      attendance: counts,
    });
    expect((await practice.visitor('GET', `/manage/${token}`)).status).toBe(404);
    const log = await practices.db.selectFrom('auditEntries').select('action').where('subjectId', '=', id).orderBy('id').execute();
    expect(log.map(({ action }) => action)).toEqual(['client.created', 'client.merged', 'client.erased']);
  });

  it('leaves the mails of everybody else, and the coach’s address on her own', async () => {
    const { id, version } = await somebody();
    await practice.book(at(20));
    await jobsSettled(practices.db);
    await erase(id, version);
    const mails = await practices.db
      .selectFrom('mails')
      .select(['recipient', 'subject', 'text'])
      .where('coachId', '=', practice.coachId)
      .execute();
    const full = mails.filter(({ text }) => text !== '');
    expect(full.map(({ recipient }) => recipient.split('-')[0]).sort()).toEqual(['ada@example.com', 'maren']);
    expect(mails.filter(({ recipient }) => recipient.startsWith('maren')).length).toBeGreaterThan(2);
  });

  it('lets no mail leave for them that was still waiting', async () => {
    const { id, version } = await somebody();
    await erase(id, version);
    const { id: bookingId } = await practices.db
      .selectFrom('bookings')
      .select('id')
      .where('status', '=', 'completed')
      .where('clientId', '=', id)
      .executeTakeFirstOrThrow();
    const effect = { kind: 'booking_mail', key: randomUUID(), bookingId, event: 'booked', to: 'client' };
    await sql`insert into pgboss.job (id, name, data) values (${randomUUID()}, 'booking_mail', ${JSON.stringify(effect)})`.execute(
      practices.db,
    );
    await jobsSettled(practices.db);
    expect(await practices.db.selectFrom('mails').select('id').where('key', '=', effect.key).execute()).toEqual([]);
  });

  it('reaches the links to sign in that were sent to them, unless the address is still somebody’s', async () => {
    const mailTo = async (recipient: string): Promise<string> => {
      const id = randomUUID();
      const head = { id, key: id, coachId: null, kind: 'sign_in', recipient, subject: 'Sign in', text: 'Hello', html: '' };
      await practices.db
        .insertInto('mails')
        .values({ ...head, ics: null, icsMethod: null, state: 'kept', lastError: null, bookingId: null, resendOf: null, sentAt: null })
        .execute();
      return id;
    };
    const next = await practices.open();
    await next.coach('POST', next.path('/clients'), { name: 'Yan', email: 'yan@example.com' });
    const [loose, shared] = [await mailTo('xenia@example.com'), await mailTo('yan@example.com')];
    for (const email of ['xenia@example.com', 'yan@example.com']) {
      const { id, version } = await create({ email });
      expect((await erase(id, version)).status).toBe(204);
    }
    const mails = await practices.db.selectFrom('mails').select(['id', 'recipient', 'text']).where('id', 'in', [loose, shared]).execute();
    expect(mails.find(({ id }) => id === loose)).toMatchObject({ recipient: expect.stringContaining('erased-'), text: '' });
    expect(mails.find(({ id }) => id === shared)).toMatchObject({ recipient: 'yan@example.com', text: 'Hello' });
  });

  it('shows them among the inactive alone, and frees the address for somebody new', async () => {
    const { id, version } = await create();
    await erase(id, version);
    const list = async (query: string) => (await practice.coach('GET', practice.path(`/clients${query}`))).body.clients;
    expect(await list('')).toEqual([]);
    expect(await list('?search=erased')).toEqual([]);
    expect(await list('?state=inactive')).toMatchObject([{ id, erased: true }]);
    await book(10);
    expect(await list('')).toMatchObject([{ email: 'zoe@example.com', bookingCount: 1 }]);
    expect((await list(''))[0].id).not.toBe(id);
  });

  it('is refused while sessions are to come, and names them', async () => {
    const { id, version } = await create();
    const { booking, manageToken } = await book(10);
    expect(await erase(id, version)).toMatchObject({
      status: 409,
      body: {
        code: 'client_has_bookings',
        bookings: [{ id: booking.id, clientName: 'Zoë Ferreira', startsAt: at(10), endsAt: at(10, 1) }],
      },
    });
    await practice.visitor('POST', `/manage/${manageToken}/cancel`, {});
    expect((await erase(id, version)).status).toBe(204);
  });

  it('leaves no cancellation that could be taken back', async () => {
    const { id, version } = await create();
    const { booking } = await book(10);
    await practice.coach('POST', practice.path(`/bookings/${booking.id}/cancel`), {});
    await erase(id, version);
    const path = practice.path(`/bookings/${booking.id}`);
    expect((await practice.coach('GET', path)).body).toMatchObject({ status: 'cancelled', canRestore: false });
    expect(await practice.coach('POST', `${path}/restore`, {})).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });

  it.each([
    ['a second time', 'client_erased', 409],
    ['over a change not seen', 'changed_meanwhile', 409],
  ])('is refused %s', async (what, code, status) => {
    const { id, version } = await create();
    if (what === 'a second time') await erase(id, version);
    else await practice.coach('PUT', practice.path(`/clients/${id}`), { ...wholeClient(), version });
    expect(await erase(id, version)).toMatchObject({ status, body: { code } });
  });

  it('leaves nobody to be changed or booked for', async () => {
    const { id, version } = await create();
    await erase(id, version);
    const changed = await practice.coach('PUT', practice.path(`/clients/${id}`), { ...wholeClient(), version: version + 1 });
    expect(changed).toMatchObject({ status: 409, body: { code: 'client_erased' } });
    const booked = await practice.coach('POST', practice.path('/bookings'), {
      serviceId: practice.serviceId,
      clientId: id,
      startsAt: at(12),
    });
    expect(booked.status).toBe(422);
  });

  it.each(['stranger', 'visitor'] as const)('is nobody else’s to do: %s', async (who) => {
    const { id, version } = await create();
    expect([401, 404]).toContain((await practice[who]('POST', practice.path(`/clients/${id}/erase`), { version })).status);
    expect((await practice.coach('GET', practice.path(`/clients/${id}`))).body.erased).toBe(false);
  });
});
