import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_OFFER_SETTINGS, type OfferSettings } from '../../core/waitlist/offers/offer-settings.ts';
import { waitingClient } from '../factories/waiting-client.ts';
import { nobodysId } from './practices.ts';
import { DAY, iso, type JoinedPractice, openWaitlistWorld, START, TEN, type WaitlistWorld } from './waitlist-world.ts';

let world: WaitlistWorld;
let practice: JoinedPractice;

beforeAll(async () => {
  world = await openWaitlistWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.clock.at = START;
  practice = await world.open();
});

const waiting = async (name: string): Promise<string> => (await practice.joined(name)).id;
const list = async (query = '') => (await practice.coach('GET', practice.path(`/waitlist${query}`))).body;
const names = async (query = '') => (await list(query)).entries.map((each: { client: { name: string } }) => each.client.name);
const newClient = async (name: string, more: object = {}): Promise<string> =>
  (await practice.coach('POST', practice.path('/clients'), { name, email: `${name.toLowerCase()}@example.com`, ...more })).body.id;
const add = (clientId: string, more: object = {}) =>
  practice.coach('POST', practice.path(`/clients/${clientId}/waitlist`), {
    serviceId: practice.serviceId,
    target: { kind: 'service' },
    durationMinutes: 60,
    ...more,
  });
const setOrder = async (order: 'signup' | 'score') => {
  const profile = (await practice.coach('GET', practice.path())).body;
  const waitlistRules = { ...profile.waitlistRules, offers: { ...profile.waitlistRules.offers, order } };
  return practice.coach('PUT', practice.path(), { ...profile, waitlistRules });
};

describe('the line', () => {
  it('stands in the order in which it is asked, with scores and what they are made of', async () => {
    await waiting('Ada');
    await waiting('Bea');
    const vip = await newClient('Vera', { vip: true, connected: true });
    await add(vip);
    expect(await names()).toEqual(['Ada', 'Bea', 'Vera']);
    const [ada] = (await list()).entries;
    expect(ada).toMatchObject({ position: 1, score: expect.any(Number), offerCount: 0, openOffers: [] });
    expect(ada.scoreParts.map(({ factor }: { factor: string }) => factor)).toEqual([
      'connection',
      'history',
      'cancellations',
      'waiting',
      'account',
      'offers',
    ]);
    const points = ada.scoreParts.reduce((sum: number, part: { points: number }) => sum + part.points, 0.2);
    expect(ada.score).toBeCloseTo(points, 10);

    expect((await setOrder('score')).status).toBe(200);
    expect(await names()).toEqual(['Vera', 'Ada', 'Bea']);
    expect((await list()).entries.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3]);
  });

  it('is searched, counted, and comes in pages', async () => {
    const ada = await waiting('Ada');
    await waiting('Adam');
    const bea = await waiting('Bea');
    await waiting('Cem');
    await practice.entry(ada, 'pause', { version: 1 });
    await practice.entry(bea, 'remove', { version: 1 });
    expect(await list()).toMatchObject({ total: 3, counts: { in_line: 3, paused: 1, booked: 0, over: 1 } });
    expect(await names('?search=ada')).toEqual(['Ada', 'Adam']);
    expect(await names('?search=cem@')).toEqual(['Cem']);
    expect(await names('?search=%25')).toEqual([]);
    expect(await list('?search=ada&show=paused')).toMatchObject({ total: 1, counts: { in_line: 2, paused: 1, over: 0 } });
    expect(await names('?show=over')).toEqual(['Bea']);
    expect(await names('?offset=1&limit=1')).toEqual(['Adam']);
    expect(await names(`?serviceId=${practice.serviceId}&limit=1`)).toEqual(['Ada']);
    expect(await names(`?serviceId=${nobodysId()}`)).toEqual([]);
    const { clientId } = await practice.entryOf('cem@example.com');
    expect(await names(`?clientId=${clientId}`)).toEqual(['Cem']);
    // Who is paused keeps the place and takes none.
    expect((await list()).entries.map(({ position }: { position: number | null }) => position)).toEqual([null, 1, 2]);
    expect((await practice.coach('GET', practice.path('/waitlist?limit=1000'))).status).toBe(400);
  });

  it('says whose record is paused: they keep their entry, and have no place', async () => {
    await waiting('Ada');
    const { clientId } = await practice.entryOf('ada@example.com');
    expect((await list()).entries[0]).toMatchObject({ state: 'waiting', position: 1, client: { state: 'active' } });
    await world.practices.db.updateTable('clients').set({ state: 'paused' }).where('id', '=', clientId).execute();
    expect((await list()).entries[0]).toMatchObject({ state: 'waiting', position: null, client: { state: 'paused' } });
  });

  it('says in the calendar why nobody has a kept time on offer', async () => {
    const kept = async (quiet: OfferSettings['quiet']) => {
      practice = await world.open({}, { quiet });
      await waiting('Ada');
      await practice.freed();
      return (await practice.coach('GET', practice.path('/calendar?from=2027-03-04&to=2027-03-04'))).body.kept;
    };
    // Until noon, so that it is night now.
    expect(await kept({ startMinute: 1260, endMinute: 720 })).toMatchObject([{ offeredTo: [], waitsFor: 'quiet' }]);
    expect(await kept(null)).toMatchObject([{ offeredTo: [{ clientName: 'Ada' }], waitsFor: null }]);
  });

  it('is nobody else’s', async () => {
    const ada = await waiting('Ada');
    const other = await world.open();
    const { entryId } = await waitingClient(world.practices.db, other);
    for (const id of [entryId, nobodysId()]) {
      expect((await practice.entry(id)).status).toBe(404);
      expect((await practice.entry(id, 'pause', { version: 1 })).status).toBe(404);
      expect((await practice.entry(id, '', { version: 1, durationMinutes: 60 })).status).toBe(404);
    }
    expect((await other.entry(ada, 'remove', { version: 1 })).status).toBe(404);
    expect(
      await other.coach('POST', other.path(`/clients/${(await practice.entryOf('ada@example.com')).clientId}/waitlist`), {
        serviceId: other.serviceId,
        target: { kind: 'service' },
        durationMinutes: 60,
      }),
    ).toMatchObject({ status: 404 });
  });
});

describe('the coach', () => {
  it('puts somebody in line, also where the line is closed; who stands there says the new wish', async () => {
    const clientId = await newClient('Ada');
    await world.practices.db
      .updateTable('coaches')
      .set({ waitlistRules: JSON.stringify({ open: false, showPosition: true, standsDays: 30, offers: DEFAULT_OFFER_SETTINGS }) })
      .where('id', '=', practice.coachId)
      .execute();
    const added = await add(clientId, { weekdays: [1], tellClient: false });
    expect(added).toMatchObject({
      status: 201,
      body: {
        addedBy: 'coach',
        weekdays: [1],
        position: 1,
        client: { id: clientId },
        clientTimeZone: 'America/Toronto',
        standsUntil: '2027-03-31',
      },
    });
    const { id } = added.body;
    expect(await practice.mailsAbout(id)).toEqual([]);
    const again = await add(clientId, { weekdays: [2], message: 'She called' });
    expect(again).toMatchObject({ status: 201, body: { id, weekdays: [2], version: 2, addedBy: 'coach' } });
    expect(await practice.mailsAbout(id)).toEqual(['changed']);
    await practice.linkTo(id);
  });

  it.each<[string, object, string]>([
    ['a service that is not theirs', { serviceId: nobodysId() }, 'not_found'],
    ['a length it has not', { durationMinutes: 30 }, 'duration_not_offered'],
    ['a slot that is free', { target: { kind: 'slot', startsAt: iso(TEN) } }, 'slot_open'],
    ['days that are over', { latest: '2027-02-01' }, 'all_in_the_past'],
  ])('can’t put them in line for %s', async (_, more, code) => {
    expect((await add(await newClient('Ada'), more)).body.code).toBe(code);
  });

  it('can’t put in line who was erased', async () => {
    const clientId = await newClient('Ada');
    await world.practices.db.updateTable('clients').set({ erasedAt: new Date() }).where('id', '=', clientId).execute();
    expect((await add(clientId)).body.code).toBe('client_erased');
    expect((await add(nobodysId())).body.code).toBe('not_found');
  });

  it('changes a wish, and the client is told; not over a change they have not seen', async () => {
    const id = await waiting('Ada');
    expect(await practice.entry(id, '', { durationMinutes: 60, weekdays: [3], version: 1 })).toMatchObject({
      status: 200,
      body: { weekdays: [3], version: 2, position: 1 },
    });
    expect(await practice.mailsAbout(id)).toEqual(['joined', 'changed']);
    const late = await practice.entry(id, '', { durationMinutes: 60, weekdays: [4], version: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile', changed: { fields: ['weekdays'] } } });
  });

  it('pauses: the offer goes to the next, and nothing is offered until it is resumed, at the same place', async () => {
    const ada = await waiting('Ada');
    const bea = await waiting('Bea');
    await practice.freed();
    expect((await practice.entry(ada)).body).toMatchObject({ state: 'offered', openOffers: [{ startsAt: iso(TEN) }], version: 1 });
    const paused = await practice.entry(ada, 'pause', { version: 1 });
    expect(paused).toMatchObject({
      status: 200,
      body: { state: 'paused', position: null, openOffers: [], offers: [{ state: 'withdrawn', byHand: false }] },
    });
    expect((await practice.entry(bea)).body.openOffers).toHaveLength(1);
    expect(await practice.mailsAbout(ada)).toContain('offer_gone');
    // Twice is once.
    expect((await practice.entry(ada, 'pause', { version: 1 })).body.version).toBe(2);
    expect(await practice.entry(ada, 'resume', { version: 1 })).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect((await practice.entry(ada, 'resume', { version: 2 })).body).toMatchObject({ state: 'waiting', position: 1, version: 3 });
    await practice.freed(TEN + DAY);
    expect((await practice.entry(ada)).body).toMatchObject({ state: 'offered', version: 3 });
  });

  it('takes somebody off the list, tells them where wished, and nobody can be brought back but by joining', async () => {
    const [ada, bea] = [await waiting('Ada'), await waiting('Bea')];
    expect((await practice.entry(ada, 'remove', { version: 1, tellClient: true })).body).toMatchObject({
      state: 'left',
      position: null,
      score: null,
    });
    await practice.entry(bea, 'remove', { version: 1 });
    expect([await practice.mailsAbout(ada), await practice.mailsAbout(bea)]).toEqual([['joined', 'left'], ['joined']]);
    for (const [verb, body] of [
      ['pause', { version: 2 }],
      ['resume', { version: 2 }],
      ['', { version: 2, durationMinutes: 60 }],
    ] as const)
      expect(await practice.entry(ada, verb, body)).toMatchObject({ status: 409, body: { code: 'entry_over' } });
    expect((await practice.entry(ada, 'remove', { version: 1 })).status).toBe(200);
    const { body } = await practice.coach('GET', practice.path('/audit?noun=waitlist_entry'));
    expect(JSON.stringify(body)).toContain('waitlist_entry.left');
  });
});

describe('the settings', () => {
  it.each([
    ['a deadline shorter than the least time', { deadlineMinutes: 20 }, 'deadlineMinutes'],
    ['no hour that is not quiet', { quiet: { startMinute: 0, endMinute: 1430 } }, 'quiet'],
    ['quiet hours of no length', { quiet: { startMinute: 60, endMinute: 60 } }, 'quiet'],
    ['less than ten minutes', { leastMinutes: 5 }, 'leastMinutes'],
  ])('are refused with %s, and the field is named', async (_, offers, field) => {
    const profile = (await practice.coach('GET', practice.path())).body;
    const waitlistRules = { ...profile.waitlistRules, offers: { ...DEFAULT_OFFER_SETTINGS, ...offers } };
    expect(await practice.coach('PUT', practice.path(), { ...profile, waitlistRules })).toMatchObject({
      status: 422,
      body: { code: 'wrong_settings', fields: [{ path: `waitlistRules.offers.${field}` }] },
    });
    expect((await practice.coach('GET', practice.path())).body.version).toBe(profile.version);
  });

  it('open and close the line for everybody', async () => {
    const profile = (await practice.coach('GET', practice.path())).body;
    const closed = { ...profile, waitlistRules: { ...profile.waitlistRules, open: false } };
    expect((await practice.coach('PUT', practice.path(), closed)).status).toBe(200);
    expect((await practice.join()).body.code).toBe('waitlist_closed');
    expect((await practice.visitor('GET', `/coaches/${practice.coachSlug}`)).body.waitlist).toBe(false);
  });
});
