import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

const create = (name: string, email: string, more: object = {}) =>
  practice.coach('POST', practice.path('/clients'), { name, email, ...more });
const list = async (query = '') => (await practice.coach('GET', practice.path(`/clients${query}`))).body;
const names = async (search: string): Promise<string[]> =>
  (await list(`?search=${encodeURIComponent(search)}`)).map((each: { name: string }) => each.name);

describe('a coach adds a client', () => {
  it('who is listed by name, with no history yet', async () => {
    const { status, body } = await create('Zoë Ferreira', 'Zoe@Example.com', { phone: '+1 416 555 0101' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Zoë Ferreira',
      email: 'zoe@example.com',
      phone: '+1 416 555 0101',
      timeZone: null,
      bookingCount: 0,
      nextStartsAt: null,
    });
    await create('abel Okafor', 'abel@example.com');
    expect((await list()).map((each: { name: string }) => each.name)).toEqual(['abel Okafor', 'Zoë Ferreira']);
  });

  it.each([
    ['an address that is known', { name: 'Somebody Else', email: 'ZOE@example.com' }, 409, 'email_taken'],
    ['no name', { name: ' ', email: 'new@example.com' }, 400, 'invalid_input'],
    ['an address that is none', { name: 'New', email: 'new' }, 400, 'invalid_input'],
    ['a number that is none', { name: 'New', email: 'new@example.com', phone: 'call me' }, 400, 'invalid_input'],
    ['a NUL byte', { name: 'N\u0000w', email: 'new@example.com' }, 400, 'invalid_input'],
  ])('but not with %s', async (_, client, status, code) => {
    await create('Zoë Ferreira', 'zoe@example.com');
    expect(await practice.coach('POST', practice.path('/clients'), client)).toMatchObject({ status, body: { code } });
    expect(await list()).toHaveLength(1);
  });

  it('whom another coach has as well', async () => {
    const other = await practices.open();
    await other.coach('POST', other.path('/clients'), { name: 'Zoë', email: 'zoe@example.com' });
    expect((await create('Zoë Ferreira', 'zoe@example.com')).status).toBe(201);
  });

  it('and the log knows it, but not who', async () => {
    const { body } = await create('Zoë Ferreira', 'zoe@example.com');
    const entries = await practices.db.selectFrom('auditEntries').selectAll().where('subjectId', '=', body.id).execute();
    expect(entries).toMatchObject([{ action: 'client.created', coachId: practice.coachId, before: null, after: null }]);
  });
});

describe('the list', () => {
  it('counts what was or will be, and says when they come next', async () => {
    const first = await practice.book(at(10));
    await practice.book(at(12));
    await practice.visitor('POST', `/manage/${first.body.manageToken}/cancel`, {});
    await practice.book(at(14));
    const past = await practice.book(at(16));
    const times = { startsAt: new Date(at(-16)), endsAt: new Date(at(-16, 1)), status: 'completed' as const };
    await practices.db.updateTable('bookings').set(times).where('id', '=', past.body.booking.id).execute();
    expect(await list()).toMatchObject([{ email: 'ada@example.com', timeZone: 'America/Toronto', bookingCount: 3, nextStartsAt: at(12) }]);
  });

  it('finds parts of names and addresses, and takes signs as they are', async () => {
    await create('Zoë Ferreira', 'zoe@example.com');
    await create('100% Fit', 'fit_100@example.com');
    expect(await names('ferr')).toEqual(['Zoë Ferreira']);
    expect(await names('ZOE@')).toEqual(['Zoë Ferreira']);
    expect(await names('%')).toEqual(['100% Fit']);
    expect(await names('_')).toEqual(['100% Fit']);
    expect(await names('\\')).toEqual([]);
    expect(await names("' or 1=1 --")).toEqual([]);
  });

  it('is as long as asked', async () => {
    for (const name of ['Ana', 'Bea', 'Cleo']) await create(name, `${name}@example.com`);
    expect((await list('?limit=2')).map((each: { name: string }) => each.name)).toEqual(['Ana', 'Bea']);
    expect((await practice.coach('GET', practice.path('/clients?limit=100000'))).status).toBe(400);
  });

  it.each(['stranger', 'visitor'] as const)('is hidden from others: %s', async (who) => {
    await create('Zoë Ferreira', 'zoe@example.com');
    expect([401, 404]).toContain((await practice[who]('GET', practice.path('/clients'))).status);
    expect([401, 404]).toContain(
      (await practice[who]('POST', practice.path('/clients'), { name: 'Mallory', email: 'm@example.com' })).status,
    );
    expect(await list()).toHaveLength(1);
  });
});
