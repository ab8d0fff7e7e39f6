import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { season } from '../factories/season.ts';
import type { WaitingClient } from '../factories/waiting-client.ts';
import type { JsonAnswer } from './json-client.ts';
import { MONDAY, ten } from './june-monday.ts';
import { type LinePractice, type LineWorld, openLineWorld } from './line-world.ts';
import { nobodysId } from './practices.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
let world: LineWorld;
let practice: LinePractice;

beforeAll(async () => {
  world = await openLineWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.clock.at = MONDAY;
  practice = await world.open();
});

const iso = (instant: number): string => new Date(instant).toISOString();
const offer = ({ entryId }: WaitingClient, startsAt = ten(7), more: object = {}): Promise<JsonAnswer> =>
  practice.coach('POST', practice.path(`/waitlist/${entryId}/offer`), { startsAt, ...more });
const takeBack = (id: string) => practice.coach('POST', practice.path(`/freed-times/${id}/take-back`));
const fits = async (startsAt = ten(7), more = '') =>
  (await practice.coach('GET', practice.path(`/waitlist-fits?startsAt=${startsAt}${more}`))).body;
const inOrder = (body: { entries: { entry: { client: { name: string } }; reason: string | null; hindrance: string | null }[] }) =>
  body.entries.map(({ entry, reason, hindrance }) => [entry.client.name, reason, hindrance]);
const held = async (show = 'held') => (await practice.coach('GET', practice.path(`/freed-times?show=${show}`))).body;
const freed = async (startsAt = ten(7)) => practice.cancel((await practice.booked(startsAt)).token);
const setEntry = (who: WaitingClient, values: object) =>
  world.practices.db.updateTable('waitlistEntries').set(values).where('id', '=', who.entryId).execute();

describe('the coach offers an open time', () => {
  it('to somebody of their choice, whatever they wish, and nobody else can book it', async () => {
    const [ada, ben] = [await practice.wait('Ada'), await practice.wait('Ben')];
    await setEntry(ben, { weekdays: [2], latest: '2027-06-09' });
    expect(await offer(ben)).toMatchObject({
      status: 201,
      body: {
        startsAt: ten(7),
        endsAt: ten(7, 1),
        cause: 'by_hand',
        state: 'offering',
        waitsFor: null,
        publicAt: iso(Date.parse(ten(7)) - 4 * HOUR),
        dueAt: iso(MONDAY + 12 * HOUR),
        offers: [{ clientName: 'Ben', entryId: ben.entryId, state: 'offered', byHand: true, until: iso(MONDAY + 12 * HOUR) }],
      },
    });
    expect(await practice.isOpen(ten(7))).toBe(false);
    expect((await practice.book(ten(7))).body).toMatchObject({ code: 'slot_taken' });
    await world.sweep();
    expect(await practice.said()).toEqual(['Ben: offered']);
    expect(await practice.mails()).toEqual(['Ben offered']);
    expect((await practice.coach('GET', practice.path(`/waitlist/${ben.entryId}`))).body).toMatchObject({
      state: 'offered',
      offerCount: 1,
      offers: [{ byHand: true, state: 'offered' }],
    });
    expect((await practice.coach('GET', practice.path(`/waitlist/${ada.entryId}`))).body).toMatchObject({ state: 'waiting', offers: [] });
  });

  it('which is open again after a no, for the line is not asked', async () => {
    await practice.wait('Ada');
    await offer(await practice.wait('Ben'));
    expect(await practice.decline('Ben')).toBe(200);
    expect(await practice.times()).toMatchObject([{ state: 'public', endReason: 'nobody_left' }]);
    expect(await practice.said()).toEqual(['Ben: declined']);
    expect(await practice.isOpen(ten(7))).toBe(true);
  });

  it('and open again when its time is over', async () => {
    await offer(await practice.wait('Ben'), ten(7), { deadlineMinutes: 60 });
    world.clock.at += HOUR;
    await world.sweep();
    expect(await practice.said()).toEqual(['Ben: ran_out']);
    expect(await practice.isOpen(ten(7))).toBe(true);
  });

  it('at night too: it goes out at once, and they have until the morning', async () => {
    practice = await world.open({}, { quiet: { startMinute: 1260, endMinute: 480 } });
    world.clock.at = MONDAY + 14 * HOUR;
    const { body } = await offer(await practice.wait('Ben'), ten(7), { deadlineMinutes: 120 });
    expect(body.offers).toMatchObject([{ state: 'offered', offeredAt: iso(world.clock.at), until: iso(MONDAY + DAY + HOUR) }]);
  });

  it('in the morning of the day itself, for the least time there is', async () => {
    world.clock.at = Date.parse(ten(7)) - HOUR;
    const { body } = await offer(await practice.wait('Ben'));
    expect(body.offers).toMatchObject([{ until: iso(world.clock.at + 30 * MINUTE) }]);
    await world.sweep();
    expect(await practice.said()).toEqual(['Ben: offered']);
    expect(await practice.accept('Ben')).toBe(200);
  });

  it('also to who has a session that day, at any minute of the hours, and names other times', async () => {
    const ben = await practice.wait('Ben');
    await practice.booked(ten(7, 4), { email: ben.email, name: 'Ben' });
    const { status, body } = await offer(ben, ten(7, 0.25));
    expect([status, body.startsAt]).toEqual([201, ten(7, 0.25)]);
    await world.sweep();
    expect(await practice.said()).toEqual(['Ben: offered']);
    const [row] = await world.practices.db.selectFrom('waitlistOffers').select('alternatives').where('entryId', '=', ben.entryId).execute();
    expect(row?.alternatives).toHaveLength(3);
    expect(await practice.accept('Ben')).toBe(200);
  });

  it('of a season that is not open yet, but not of a day outside all seasons', async () => {
    await world.practices.db.updateTable('services').set({ cycleBound: true }).where('id', '=', practice.serviceId).execute();
    const ben = await practice.wait('Ben');
    expect(await offer(ben)).toMatchObject({ status: 409, body: { code: 'not_open' } });
    const { cycle } = season(world.practices.db, practice);
    await cycle({ firstDate: '2027-06-10', lastDate: '2027-07-30', phase: 'planning' });
    expect((await offer(ben)).status).toBe(201);
    await world.sweep();
    expect(await practice.said()).toEqual(['Ben: offered']);
  });
});

describe('the coach offers a time that is kept for the line', () => {
  it('to somebody else: who has it on offer loses it, and after a no the line goes on', async () => {
    await practice.wait('Ada');
    const [ben] = [await practice.wait('Ben'), await practice.wait('Cleo')];
    const dan = await practice.wait('Dan');
    await freed();
    expect(await practice.said()).toEqual(['Ada: offered']);
    world.clock.at += MINUTE;
    const { body } = await offer(dan);
    expect(body).toMatchObject({
      cause: 'cancelled',
      offers: [
        { clientName: 'Ada', state: 'withdrawn' },
        { clientName: 'Dan', state: 'offered' },
      ],
    });
    expect(await held()).toHaveLength(1);
    expect(await practice.mails()).toEqual(['Ada offer_gone', 'Ada offered', 'Dan offered']);
    world.clock.at += MINUTE;
    expect(await practice.decline('Dan')).toBe(200);
    expect(await practice.said()).toEqual(['Ada: withdrawn', 'Dan: declined', 'Ben: offered']);
    expect(ben.entryId).toBe((await held())[0].offers[2].entryId);
  });

  it('in a room that grows for their session, where there is space', async () => {
    practice = await world.open({ durations: [60, 90], hours: { startMinute: 600, endMinute: 720 } });
    await practice.wait('Ada');
    await freed();
    const long = await practice.wait('Long', { durationMinutes: 90 });
    expect((await offer(long)).body).toMatchObject({ startsAt: ten(7), endsAt: ten(7, 1.5) });
    expect(await practice.isOpen(ten(7, 1))).toBe(false);
    expect(await practice.accept('Long')).toBe(200);
    const claims = await world.practices.db.selectFrom('claims').selectAll().where('coachId', '=', practice.coachId).execute();
    expect(claims).toMatchObject([{ startsAt: Date.parse(ten(7)), endsAt: Date.parse(ten(7, 1.5)), freedTimeId: null }]);
  });

  it('and has the time alone, however many are asked at once', async () => {
    practice = await world.open({}, { mode: 'all' });
    for (const name of ['Ada', 'Ben']) await practice.wait(name);
    await freed();
    const dan = await practice.wait('Dan');
    await offer(dan);
    await world.sweep();
    expect(await practice.said()).toEqual(['Ada: withdrawn', 'Ben: withdrawn', 'Dan: offered']);
  });
});

describe('before a session goes', () => {
  it('the coach hears whom its time would suit, a longer session that would fit in too', async () => {
    await world.practices.db
      .updateTable('services')
      .set({ durations: [60, 90] })
      .where('coachId', '=', practice.coachId)
      .execute();
    practice = await world.open({ durations: [60, 90] });
    await practice.wait('Ada');
    await practice.wait('Long', { durationMinutes: 90 });
    await practice.booked(ten(7));
    const [session] = await world.practices.db.selectFrom('bookings').select('id').where('coachId', '=', practice.coachId).execute();
    expect(inOrder(await fits())).toEqual([
      ['Ada', null, 'slot_taken'],
      ['Long', null, 'slot_taken'],
    ]);
    const without = `&withoutBookingId=${session!.id}`;
    expect(inOrder(await fits(ten(7), without))).toEqual([
      ['Ada', null, null],
      ['Long', null, null],
    ]);
    await practice.booked(ten(7, 1));
    expect(inOrder(await fits(ten(7), without))).toEqual([
      ['Ada', null, null],
      ['Long', null, 'slot_taken'],
    ]);
  });
});

describe('what the coach can’t offer', () => {
  it.each<[string, (who: WaitingClient) => Promise<unknown>, string, number, string]>([
    ['to who is paused', (who) => setEntry(who, { state: 'paused' }), ten(7), 409, 'entry_paused'],
    ['to who has left', (who) => setEntry(who, { state: 'left', endedAt: new Date(MONDAY) }), ten(7), 409, 'entry_over'],
    ['to whose place has run out', (who) => setEntry(who, { expiresAt: new Date(MONDAY) }), ten(7), 409, 'entry_over'],
    ['what is over', () => Promise.resolve(), ten(-1), 409, 'in_the_past'],
    ['what somebody has', () => practice.booked(ten(7)), ten(7), 409, 'slot_taken'],
    ['a length that is not offered', (who) => setEntry(who, { durationMinutes: 45 }), ten(7), 422, 'duration_not_offered'],
    ['what lies ahead of everything', () => Promise.resolve(), '2031-06-07T14:00:00Z', 409, 'too_far'],
    [
      'twice',
      async (who) => {
        await offer(who);
        await practice.decline('Ada');
        await practice.wait('Ben');
        await offer(who, ten(8));
      },
      ten(8),
      409,
      'offered_already',
    ],
  ])('%s', async (_, before, startsAt, status, code) => {
    const ada = await practice.wait('Ada');
    await before(ada);
    const refused = await offer(ada, startsAt);
    expect(refused).toMatchObject({ body: { code } });
    expect(refused.status).toBe(status);
  });

  it.each(['+275760-09-12T00:00:00Z', '9999-12-31T23:00:00Z', '1900-01-01T00:00:00Z', 'tomorrow'])('at %s', async (startsAt) => {
    const refused = await offer(await practice.wait('Ada'), startsAt);
    expect([400, 409, 422]).toContain(refused.status);
    const { status } = await practice.coach('GET', practice.path(`/waitlist-fits?startsAt=${encodeURIComponent(startsAt)}`));
    expect([200, 400]).toContain(status);
    expect(await practice.times()).toEqual([]);
  });

  it('outside the hours, or in somebody’s name that is not in line', async () => {
    practice = await world.open({ hours: { startMinute: 600, endMinute: 720 } });
    const ada = await practice.wait('Ada');
    expect(await offer(ada, ten(7, 4))).toMatchObject({ status: 409, body: { code: 'not_open' } });
    expect((await practice.coach('POST', practice.path(`/waitlist/${nobodysId()}/offer`), { startsAt: ten(7) })).status).toBe(404);
    expect(await practice.times()).toEqual([]);
  });

  it('says who has it kept where it is another’s', async () => {
    await practice.wait('Ada');
    await freed();
    const ben = await practice.wait('Ben');
    const refused = await offer(ben, ten(7, 0.5));
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken', kept: [{ clientNames: ['Ada'] }] } });
  });
});

describe('who fits', () => {
  it('comes in the order of the line, with what speaks against the others', async () => {
    await practice.wait('Ada');
    const ben = await practice.wait('Ben');
    await practice.wait('Cleo');
    const dan = await practice.wait('Dan');
    const eve = await practice.wait('Eve');
    await setEntry(ben, { weekdays: [2] });
    await setEntry(dan, { state: 'paused' });
    await setEntry(eve, { durationMinutes: 45 });
    expect(inOrder(await fits())).toEqual([
      ['Ada', null, null],
      ['Cleo', null, null],
      ['Ben', 'weekday', null],
      ['Dan', 'paused', 'entry_paused'],
      ['Eve', null, 'duration_not_offered'],
    ]);
    expect((await fits()).freedTime).toBeNull();
    expect(inOrder(await fits(ten(7), '&search=cle'))).toEqual([['Cleo', null, null]]);
  });

  it('is known for a kept time as well, which is not in its own way', async () => {
    await practice.wait('Ada');
    await practice.wait('Ben');
    await freed();
    await practice.decline('Ada');
    const found = await fits();
    expect(found.freedTime).toMatchObject({ state: 'offering', startsAt: ten(7) });
    expect(inOrder(found)).toEqual([
      ['Ada', 'asked_before', 'offered_already'],
      ['Ben', null, 'offered_already'],
    ]);
    const cleo = await practice.wait('Cleo');
    expect(inOrder(await fits())[0]).toEqual(['Cleo', null, null]);
    expect((await offer(cleo)).status).toBe(201);
  });

  it('nobody does where somebody has the time', async () => {
    await practice.wait('Ada');
    await practice.booked(ten(7));
    expect(inOrder(await fits())).toEqual([['Ada', null, 'slot_taken']]);
    expect(inOrder(await fits(ten(-1)))).toEqual([['Ada', null, 'in_the_past']]);
  });

  it('knows the hours a time lies in', async () => {
    await practice.wait('Ada');
    expect(inOrder(await fits(ten(7), `&scheduleId=${nobodysId()}`))).toEqual([['Ada', 'service', null]]);
  });
});

describe('what is taken back', () => {
  it('is open again, and whoever had it on offer is told', async () => {
    for (const name of ['Ada', 'Ben']) await practice.wait(name);
    await freed();
    const [{ id }] = await held();
    expect(await takeBack(id)).toMatchObject({
      status: 200,
      body: { state: 'taken_back', endReason: 'coach', publicAt: null, dueAt: null, offers: [{ clientName: 'Ada', state: 'withdrawn' }] },
    });
    expect((await takeBack(id)).status).toBe(200);
    expect(await practice.isOpen(ten(7))).toBe(true);
    expect(await practice.mails()).toEqual(['Ada offer_gone', 'Ada offered']);
    expect(await practice.accept('Ada')).toBe(409);
    await world.sweep();
    expect(await practice.said()).toEqual(['Ada: withdrawn']);
    expect(await held()).toEqual([]);
    expect(await held('lately')).toMatchObject([{ id, state: 'taken_back' }]);
  });

  it('can’t be, once somebody has taken it, and by nobody else', async () => {
    await practice.wait('Ada');
    await freed();
    const [{ id }] = await held();
    expect((await practice.stranger('POST', practice.path(`/freed-times/${id}/take-back`))).status).toBe(404);
    await practice.accept('Ada');
    expect(await takeBack(id)).toMatchObject({ status: 409, body: { code: 'offer_gone' } });
    expect((await takeBack(nobodysId())).status).toBe(404);
    expect(await practice.isOpen(ten(7))).toBe(false);
  });
});

describe('what is held', () => {
  it('says what it waits for where nobody is asked', async () => {
    practice = await world.open({}, { quiet: { startMinute: 1260, endMinute: 480 } });
    const { token } = await practice.booked(ten(7));
    await practice.wait('Ada');
    world.clock.at = MONDAY + 14 * HOUR;
    await practice.cancel(token);
    expect(await held()).toMatchObject([{ waitsFor: 'quiet', offers: [], dueAt: iso(MONDAY + 23 * HOUR) }]);
    world.clock.at = MONDAY + 23 * HOUR;
    await world.sweep();
    expect(await held()).toMatchObject([{ waitsFor: null, offers: [{ clientName: 'Ada' }] }]);
  });

  it('rests until the season opens, where nobody but regulars could be asked', async () => {
    const { db } = world.practices;
    await db.updateTable('services').set({ cycleBound: true }).where('id', '=', practice.serviceId).execute();
    const opensAt = MONDAY + 2 * DAY;
    await season(db, practice).cycle({ firstDate: '2027-06-10', lastDate: '2027-07-30', phase: 'planning', opensAt, automatic: true });
    const someone = { newClient: { name: 'Zoe', email: 'zoe@example.com' }, serviceId: practice.serviceId, startsAt: ten(7) };
    const { body } = await practice.coach('POST', practice.path('/bookings'), someone);
    await practice.wait('Ada');
    await practice.coach('POST', practice.path(`/bookings/${body.id}/cancel`), { reason: '' });
    expect(await held()).toMatchObject([{ waitsFor: 'season', offers: [], dueAt: iso(opensAt) }]);
  });

  it('waits for who has another offer of that hour to answer', async () => {
    practice = await world.open({ capacity: 2 });
    await practice.wait('Ada');
    const [one, other] = [await practice.booked(ten(7)), await practice.booked(ten(7), { email: 'yan@example.com' })];
    await practice.cancel(one.token);
    await practice.cancel(other.token);
    const waits = (await held()).map(({ waitsFor }: { waitsFor: string | null }) => waitsFor);
    expect(waits.toSorted()).toEqual(['busy', null]);
  });
});

describe('the figures', () => {
  it('count what fell free, what became of it, and how fast it was taken', async () => {
    for (const name of ['Ada', 'Ben']) await practice.wait(name);
    await freed(ten(7));
    world.clock.at += 30 * MINUTE;
    await practice.accept('Ada');
    await freed(ten(8));
    world.clock.at += 10 * MINUTE;
    await practice.decline('Ben');
    const cleo = await practice.wait('Cleo', { signedUpAt: new Date(MONDAY - 400 * DAY) });
    await offer(cleo, ten(9));
    const { body } = await practice.coach('GET', practice.path('/waitlist-figures'));
    const days = { from: '2027-03-10', to: '2027-06-07', timeZone: 'America/Toronto' };
    const times = { freed: 2, filled: 1, wentPublic: 1, takenBack: 0, running: 0, medianMinutesToFill: 30 };
    const offers = { offers: 3, accepted: 1, declined: 1, ranOut: 0, withdrawn: 0 };
    expect(body).toEqual({ ...days, ...times, ...offers, joined: 2, booked: 1 });
    const before = await practice.coach('GET', practice.path('/waitlist-figures?from=2027-06-01&to=2027-06-06'));
    expect(before.body).toMatchObject({ freed: 0, offers: 0, joined: 2, booked: 1, medianMinutesToFill: null });
    const refused = async (span: string) => (await practice.coach('GET', practice.path(`/waitlist-figures?${span}`))).body.code;
    expect(await refused('from=2027-06-08&to=2027-06-07')).toBe('end_before_start');
    expect(await refused('from=1990-01-01')).toBe('span_too_long');
  });
});
