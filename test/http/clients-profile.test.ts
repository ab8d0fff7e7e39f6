import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wholeClient } from '../factories/whole-client.ts';
import { at, nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

const create = async (more: object = {}) =>
  (await practice.coach('POST', practice.path('/clients'), { name: 'Zoë Ferreira', email: 'zoe@example.com', ...more })).body;
const show = (id: string) => practice.coach('GET', practice.path(`/clients/${id}`));
const update = (id: string, version: number, more: object = {}) =>
  practice.coach('PUT', practice.path(`/clients/${id}`), { ...wholeClient(more), version });
const clientOf = async (startsAt: string, more: object = {}): Promise<string> => {
  const { body } = await practice.book(startsAt, { email: 'zoe@example.com', ...more });
  return body.booking.id;
};
/** A session that is over, so many weeks ago at the same time of the week as `at(10)`. */
const held = async (weeks: number, change: object) => {
  const id = await clientOf(at(20 + weeks));
  const startsAt = new Date(Date.parse(at(10)) - weeks * 7 * 86_400_000);
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
  await practices.db
    .updateTable('bookings')
    .set({ ...times, ...change })
    .where('id', '=', id)
    .execute();
};

describe('a new client', () => {
  it('is as much as the coach knows', async () => {
    const known = {
      phone: '+1 416 555 0101',
      timeZone: 'America/Toronto',
      vip: true,
      priority: 2,
      state: 'paused',
      startedOn: '2024-09-01',
      tags: ['Choir', 'choir', 'Solo'],
      notes: 'Left-handed\nSings alto',
    };
    const kept = { ...known, tags: ['Choir', 'Solo'], connected: true, erased: false, version: 1 };
    const { id } = await create(known);
    expect((await show(id)).body).toMatchObject({ ...kept, otherEmails: [], upcoming: [] });
    const { notes: _, ...listed } = kept;
    expect((await practice.coach('GET', practice.path('/clients'))).body.clients).toMatchObject([listed]);
  });

  it.each([
    ['a zone that does not exist', { timeZone: 'Mars/Olympus' }, 422, 'unknown_time_zone'],
    ['a day that does not exist', { startedOn: '2025-02-30' }, 400, 'invalid_input'],
    ['a priority that does not exist', { priority: 4 }, 400, 'invalid_input'],
    ['a tag that files could not tell from two', { tags: ['a, b'] }, 400, 'invalid_input'],
  ])('is refused with %s', async (_, more, status, code) => {
    const answer = await practice.coach('POST', practice.path('/clients'), { name: 'New', email: 'new@example.com', ...more });
    expect(answer).toMatchObject({ status, body: { code } });
  });
});

describe('a profile', () => {
  it('says what was, what is to come, and what keeps coming back', async () => {
    await create();
    const booking = await clientOf(at(10));
    const id = (await practice.coach('GET', practice.path('/clients'))).body.clients[0].id;
    await held(2, { status: 'completed' });
    await held(3, { status: 'completed' });
    await held(5, { status: 'no_show' });
    await held(6, { status: 'cancelled', cancelledBy: 'client', cancelledAt: new Date(at(-40)) });
    await held(7, { status: 'cancelled', cancelledBy: 'coach', cancelledAt: new Date(at(-40)) });
    const { status, body } = await show(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      bookingCount: 4,
      nextStartsAt: at(10),
      attendance: { completed: 2, noShows: 1, cancelledByClient: 1, cancelledByCoach: 1, favourites: [{ count: 2 }] },
      upcoming: [{ id: booking, clientId: id, startsAt: at(10) }],
    });
    expect(body.upcoming).toHaveLength(1);
  });

  it('is of one practice alone', async () => {
    const { id } = await create();
    const other = await practices.open();
    expect((await other.coach('GET', other.path(`/clients/${id}`))).status).toBe(404);
    expect((await show(nobodysId())).status).toBe(404);
  });
});

describe('a change', () => {
  it('holds, and the log has who they are to the coach, but nothing of a person', async () => {
    const { id } = await create({ notes: 'Sings alto', phone: '+1 416 555 0101' });
    const after = { connected: true, priority: 1, notes: 'Sings soprano now', tags: ['Choir'], name: 'Zoë F.' };
    expect(await update(id, 1, after)).toMatchObject({ status: 200, body: { ...after, phone: '', version: 2 } });
    const entry = await practices.db
      .selectFrom('auditEntries')
      .selectAll()
      .where('subjectId', '=', id)
      .where('action', '=', 'client.updated')
      .executeTakeFirstOrThrow();
    expect(entry.before).toEqual({ connected: false, priority: null });
    expect(entry.after).toEqual({ connected: true, priority: 1, fields: ['name', 'phone', 'tags', 'notes', 'connected', 'priority'] });
  });

  it('over somebody else’s is refused, and told who changed what', async () => {
    const { id } = await create();
    await update(id, 1, { connected: true });
    await update(id, 2, { connected: true, notes: 'Sings alto' });
    const { status, body } = await update(id, 1, { phone: '+1 416 555 0199' });
    expect([status, body.code]).toEqual([409, 'changed_meanwhile']);
    expect(body.changed).toEqual({ by: expect.any(String), at: expect.any(String), fields: ['connected', 'notes'] });
    expect(Math.abs(Date.parse(body.changed.at) - Date.now())).toBeLessThan(60_000);
    expect((await update(id, 2)).body.changed.fields).toEqual(['notes']);
    expect((await show(id)).body).toMatchObject({ phone: '', connected: true, notes: 'Sings alto', version: 3 });
  });

  it('counts no badge that came meanwhile as one', async () => {
    await practices.db
      .updateTable('coaches')
      .set({ attendance: JSON.stringify({ afterEnd: null, flagAt: 1, flagDays: 30 }) })
      .where('id', '=', practice.coachId)
      .execute();
    const { id } = await create();
    const { body: booked } = await practice.book(at(10), { email: 'zoe@example.com' });
    await update(id, 1, { connected: true });
    await practice.visitor('POST', `/manage/${booked.manageToken}/cancel`, {});
    expect((await show(id)).body).toMatchObject({ badge: { flagged: true }, version: 2 });
    expect((await update(id, 1)).body.changed.fields).toEqual(['connected']);
  });

  it('to an address somebody else has is refused', async () => {
    await create({ name: 'Abel', email: 'abel@example.com' });
    const { id } = await create();
    expect(await update(id, 1, { email: 'ABEL@example.com' })).toMatchObject({ status: 409, body: { code: 'email_taken' } });
  });

  it('of address and number reaches the sessions to come, where they said the same', async () => {
    await create({ phone: '+1 416 555 0101' });
    const same = await clientOf(at(10), { name: 'Zoë Ferreira', phone: '+1 416 555 0101' });
    const own = await clientOf(at(11), { name: 'Z.', phone: '+1 416 555 0177' });
    const { id } = (await practice.coach('GET', practice.path('/clients'))).body.clients[0];
    await update(id, 1, { name: 'Zoë Santos', email: 'santos@example.com', phone: '+1 416 555 0102' });
    const bookings = await practices.db
      .selectFrom('bookings')
      .select(['id', 'clientName', 'clientEmail', 'clientPhone'])
      .where('coachId', '=', practice.coachId)
      .orderBy('startsAt')
      .execute();
    expect(bookings).toEqual([
      { id: same, clientName: 'Zoë Santos', clientEmail: 'santos@example.com', clientPhone: '+1 416 555 0102' },
      { id: own, clientName: 'Z.', clientEmail: 'santos@example.com', clientPhone: '+1 416 555 0177' },
    ]);
  });

  it.each(['stranger', 'visitor'] as const)('is nobody else’s to make: %s', async (who) => {
    const { id } = await create();
    const answers = [
      await practice[who]('GET', practice.path(`/clients/${id}`)),
      await practice[who]('PUT', practice.path(`/clients/${id}`), { ...wholeClient(), version: 1 }),
      await practice[who]('GET', practice.path('/client-tags')),
    ];
    for (const { status } of answers) expect([401, 404]).toContain(status);
    expect((await show(id)).body.version).toBe(1);
  });
});
