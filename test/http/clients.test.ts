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
interface Listed {
  readonly id: string;
  readonly name: string;
}
const page = async (query = ''): Promise<{ clients: Listed[]; total: number }> =>
  (await practice.coach('GET', practice.path(`/clients${query}`))).body;
const list = async (query = '') => (await page(query)).clients;
const named = async (query: string): Promise<string[]> => (await list(query)).map(({ name }) => name);
const names = (search: string): Promise<string[]> => named(`?search=${encodeURIComponent(search)}`);

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
    expect(await named('')).toEqual(['abel Okafor', 'Zoë Ferreira']);
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

  it('finds numbers however they are written', async () => {
    await create('Zoë Ferreira', 'zoe@example.com', { phone: '+1 (416) 555-0101' });
    await create('Abel Okafor', 'abel@example.com', { phone: '+44 20 7946 0000' });
    for (const search of ['4165550101', '416 555', '+1 416', '555.0101']) expect(await names(search)).toEqual(['Zoë Ferreira']);
    expect(await names('01')).toEqual([]);
  });

  it('comes page by page, and says how many there are', async () => {
    for (const name of ['Ana', 'Bea', 'Cleo']) await create(name, `${name}@example.com`);
    expect(await page('?limit=2')).toMatchObject({ total: 3, clients: [{ name: 'Ana' }, { name: 'Bea' }] });
    expect(await page('?limit=2&offset=2')).toMatchObject({ total: 3, clients: [{ name: 'Cleo' }] });
    expect(await page('?offset=10')).toMatchObject({ total: 3, clients: [] });
    expect((await practice.coach('GET', practice.path('/clients?limit=100000'))).status).toBe(400);
  });

  it('shows those of a state, a relationship or a tag', async () => {
    await create('Ana', 'ana@example.com', { connected: true, tags: ['Choir', 'Solo'] });
    await create('Bea', 'bea@example.com', { vip: true, tags: ['Choir'] });
    await create('Cleo', 'cleo@example.com', { state: 'paused' });
    await create('Dora', 'dora@example.com', { state: 'inactive' });
    const shown = Object.entries({
      'state=active': ['Ana', 'Bea'],
      'state=paused': ['Cleo'],
      'state=inactive': ['Dora'],
      'relationship=connected': ['Ana'],
      'relationship=vip': ['Bea'],
      'relationship=connected_or_vip': ['Ana', 'Bea'],
      'relationship=not_connected': ['Cleo', 'Dora'],
      'tag=Choir': ['Ana', 'Bea'],
      'tag=Solo': ['Ana'],
      'tag=solo': [],
      'relationship=not_connected&state=paused': ['Cleo'],
    });
    for (const [filter, expected] of shown) expect([filter, await named(`?${filter}`)]).toEqual([filter, expected]);
    const tags = await practice.coach('GET', practice.path('/client-tags'));
    expect(tags.body).toEqual([
      { tag: 'Choir', count: 2 },
      { tag: 'Solo', count: 1 },
    ]);
  });

  it('is sorted as asked, by name where that says nothing', async () => {
    await create('Ana', 'ana@example.com', { priority: 3 });
    await create('Bea', 'bea@example.com', { priority: 1 });
    await create('Cleo', 'cleo@example.com');
    const book = async (email: string, startsAt: string) => (await practice.book(startsAt, { email })).body.booking.id;
    await book('bea@example.com', at(12));
    await book('cleo@example.com', at(10));
    await book('cleo@example.com', at(14));
    const past = await book('ana@example.com', at(16));
    const times = { startsAt: new Date(at(-16)), endsAt: new Date(at(-16, 1)), status: 'completed' as const };
    await practices.db.updateTable('bookings').set(times).where('id', '=', past).execute();
    expect(await named('?sort=newest')).toEqual(['Cleo', 'Bea', 'Ana']);
    expect(await named('?sort=next')).toEqual(['Cleo', 'Bea', 'Ana']);
    expect(await named('?sort=last')).toEqual(['Ana', 'Bea', 'Cleo']);
    expect(await named('?sort=bookings')).toEqual(['Cleo', 'Ana', 'Bea']);
    expect(await named('?sort=priority')).toEqual(['Bea', 'Ana', 'Cleo']);
    expect(await list('?sort=last&limit=1')).toMatchObject([{ name: 'Ana', lastStartsAt: at(-16), nextStartsAt: null }]);
  });

  it('carries the badge for what happened within the days that count, to the moment', async () => {
    await practices.db
      .updateTable('coaches')
      .set({ attendance: JSON.stringify({ afterEnd: null, flagAt: 2, flagDays: 30 }) })
      .where('id', '=', practice.coachId)
      .execute();
    await create('Bea', 'bea@example.com');
    const happened = async (days: number, change: object, email = 'ada@example.com') => {
      const { body } = await practice.book(at(20 + days), { email });
      const startsAt = new Date(Date.now() - days * 86_400_000 + 60_000);
      const times = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
      await practices.db
        .updateTable('bookings')
        .set({ ...times, ...change })
        .where('id', '=', body.booking.id)
        .execute();
    };
    const cancelled = (days: number, by: 'client' | 'coach') => ({
      status: 'cancelled',
      cancelledBy: by,
      cancelledAt: new Date(Date.now() - days * 86_400_000 + 60_000),
    });
    await happened(30, { status: 'no_show' });
    await happened(31, { status: 'no_show' });
    await happened(3, cancelled(30, 'client'));
    await happened(4, cancelled(31, 'client'));
    await happened(5, cancelled(5, 'coach'));
    expect(await list('?search=ada')).toMatchObject([{ badge: { noShows: 1, cancellations: 1, flagged: false, days: 30 } }]);
    expect(await page('?flagged=true')).toMatchObject({ total: 0, clients: [] });
    await happened(29, { status: 'no_show' });
    expect(await page('?flagged=true')).toMatchObject({ total: 1, clients: [{ badge: { noShows: 2, flagged: true } }] });
    expect(await page('?flagged=false')).toMatchObject({ total: 2 });
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
