import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { DAY, HOUR, iso, type JoinedPractice, openWaitlistWorld, START, TEN, type WaitlistWorld } from './waitlist-world.ts';

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

async function waiting(name: string, more: object = {}) {
  const { id, clientId, token, show } = await practice.joined(name, more);
  return {
    id,
    clientId,
    token,
    show: async () => (await show()).body,
    change: (said: object) => practice.visitor('PUT', `/waitlist/${token}`, { durationMinutes: 60, version: 1, ...said }),
    leave: () => practice.visitor('POST', `/waitlist/${token}/leave`),
  };
}

const states = (offers: readonly { state: string }[]) => offers.map(({ state }) => state);

describe('the link of the mail', () => {
  it('shows what is waited for, on both clocks, and the place in line', async () => {
    await waiting('Bea');
    const ada = await waiting('Ada', { timeZone: 'Europe/Lisbon', weekdays: [2, 4], message: 'Evenings are best' });
    expect(await ada.show()).toMatchObject({
      id: ada.id,
      state: 'waiting',
      service: { name: 'Session', slug: 'session' },
      coach: { slug: practice.coachSlug, name: 'Maren Holt', timeZone: 'America/Toronto', bookable: true },
      clientName: 'Ada',
      clientTimeZone: 'Europe/Lisbon',
      weekdays: [2, 4],
      message: 'Evenings are best',
      durations: [60],
      position: 2,
      changeable: true,
      offers: [],
      version: 1,
      now: iso(world.clock.at),
    });
    await world.practices.db.updateTable('coaches').set({ visibility: 'private' }).where('id', '=', practice.coachId).execute();
    expect((await ada.show()).coach.bookable).toBe(false);
  });

  it('shows no place where the coach does not show it', async () => {
    const ada = await waiting('Ada');
    const coach = await world.practices.db
      .selectFrom('coaches')
      .select('waitlistRules')
      .where('id', '=', practice.coachId)
      .executeTakeFirstOrThrow();
    await world.practices.db
      .updateTable('coaches')
      .set({ waitlistRules: JSON.stringify({ ...coach.waitlistRules, showPosition: false }) })
      .where('id', '=', practice.coachId)
      .execute();
    expect(await ada.show()).toMatchObject({ position: null, state: 'waiting' });
    expect((await practice.entry(ada.id)).body.position).toBe(1);
  });

  it('shows what is offered, until when, and what else could be had', async () => {
    const ada = await waiting('Ada', { timeZone: 'Europe/Lisbon' });
    await practice.freed();
    const open = await ada.show();
    expect(open).toMatchObject({
      state: 'offered',
      // That she has an offer changes nothing about what she said.
      version: 1,
      offers: [
        {
          state: 'offered',
          startsAt: iso(TEN),
          coachTime: { date: '2027-03-04', minute: 600 },
          clientTime: { date: '2027-03-04', minute: 900 },
          untilClientTime: { timeZone: 'Europe/Lisbon' },
          answeredAt: null,
          bookingId: null,
        },
      ],
    });
    expect(open.offers[0].alternatives.length).toBeLessThanOrEqual(3);
    world.clock.at = Date.parse(open.offers[0].until);
    expect(states((await ada.show()).offers)).toEqual(['ran_out']);
    expect((await practice.entry(ada.id)).body).toMatchObject({ offerCount: 1, openOffers: [] });
  });

  it('changes when they could come, once, and keeps the place', async () => {
    const ada = await waiting('Ada');
    await waiting('Bea');
    const changed = await ada.change({ weekdays: [6], hours: [{ startMinute: 600, endMinute: 720 }], latest: '2027-06-30' });
    expect(changed).toMatchObject({
      status: 200,
      body: { weekdays: [6], latest: '2027-06-30', standsUntil: '2027-06-30', position: 1, version: 2 },
    });
    expect(await ada.change({ weekdays: [7] })).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    // The same again is no change.
    const same = { weekdays: [6], hours: [{ startMinute: 600, endMinute: 720 }], latest: '2027-06-30', version: 2 };
    expect((await ada.change(same)).body.version).toBe(2);
    expect(await practice.mailsAbout(ada.id)).toEqual(['joined']);
    const refused: readonly [object, string][] = [
      [{ durationMinutes: 50 }, 'duration_not_offered'],
      [{ hours: [{ startMinute: 600, endMinute: 610 }] }, 'hours_too_short'],
      [{ latest: '2027-02-01' }, 'all_in_the_past'],
      [{ message: 'x'.repeat(100_000) }, 'invalid_input'],
    ];
    for (const [said, code] of refused) expect((await ada.change({ version: 2, ...said })).body.code).toBe(code);
    expect((await ada.show()).version).toBe(2);
  });

  it('keeps a length that is offered no more, and a service that is not either', async () => {
    const ada = await waiting('Ada');
    await world.practices.db
      .updateTable('services')
      .set({ durations: [90], active: false })
      .where('id', '=', practice.serviceId)
      .execute();
    expect(await ada.change({ weekdays: [3] })).toMatchObject({ status: 200, body: { durationMinutes: 60, weekdays: [3] } });
  });

  it('gives the place up, and what was offered goes to the next', async () => {
    const ada = await waiting('Ada');
    const bea = await waiting('Bea');
    await practice.freed();
    expect(states((await ada.show()).offers)).toEqual(['offered']);
    expect(await ada.leave()).toMatchObject({
      status: 200,
      body: { state: 'left', position: null, changeable: false, offers: [{ state: 'withdrawn' }] },
    });
    expect(states((await bea.show()).offers)).toEqual(['offered']);
    expect(await practice.mailsAbout(ada.id)).not.toContain('offer_gone');
    expect((await ada.leave()).status).toBe(200);
    expect(await ada.change({ weekdays: [1] })).toMatchObject({ status: 409, body: { code: 'entry_over' } });
    const log = await world.practices.db
      .selectFrom('auditEntries')
      .select(['action', 'actorKind', 'actorId'])
      .where('subjectId', '=', ada.id)
      .where('action', '=', 'waitlist_entry.left')
      .execute();
    expect(log).toEqual([{ action: 'waitlist_entry.left', actorKind: 'client', actorId: ada.clientId }]);
  });

  it('works for a month after the end, and opens nothing else', async () => {
    const ada = await waiting('Ada', { latest: '2027-03-10' });
    expect((await practice.visitor('GET', `/manage/${ada.token}`)).status).toBe(404);
    expect((await practice.visitor('GET', `/portal/${ada.token}`)).status).toBe(404);
    expect((await practice.visitor('GET', `/waitlist/${ada.token.slice(1)}x`)).status).toBe(404);
    // The end of 10 March, and thirty days.
    const end = Date.parse('2027-03-11T05:00:00Z') + 30 * DAY;
    world.clock.at = end - 1;
    expect(await ada.show()).toMatchObject({ changeable: false });
    world.clock.at = end;
    expect((await practice.visitor('GET', `/waitlist/${ada.token}`)).status).toBe(404);
  });
});

describe('times that somebody has', () => {
  const taken = async (query = '') => {
    const path = `/coaches/${practice.coachSlug}/services/session/taken?date=2027-03-04&timeZone=America/Toronto${query}`;
    const { body } = await practice.visitor('GET', path);
    return body.map(({ viewerTime }: { viewerTime: { minute: number } }) => viewerTime.minute / 60);
  };

  beforeEach(async () => {
    practice = await world.open({ durations: [60, 120], hours: { startMinute: 9 * 60, endMinute: 17 * 60 } });
  });

  it('are those of sessions as they lie, and as many more as there is room for', async () => {
    expect(await taken()).toEqual([]);
    await practice.book(iso(TEN), { durationMinutes: 60, email: 'gone@example.com' });
    expect(await taken()).toEqual([10]);
    await practice.book(iso(TEN + 3 * HOUR), { durationMinutes: 120, email: 'bo@example.com' });
    expect(await taken()).toEqual([10, 13, 14]);
    expect(await taken('&durationMinutes=120')).toEqual([10, 13]);
  });

  it('are none where nobody could be offered them: past, blocked, too near, or the line is closed', async () => {
    await practice.book(iso(TEN), { durationMinutes: 60, email: 'gone@example.com' });
    world.clock.at = TEN - 4 * HOUR;
    expect(await taken()).toEqual([]);
    world.clock.at = START;
    const block = { ...blockedDay('2027-03-04'), keepBookings: true };
    expect((await practice.coach('POST', practice.path('/overrides'), block)).status).toBe(201);
    const blocked = await taken();
    await world.practices.db.deleteFrom('overrides').where('coachId', '=', practice.coachId).execute();
    expect([blocked, await taken()]).toEqual([[], [10]]);
    await world.practices.db
      .updateTable('coaches')
      .set({ waitlistRules: JSON.stringify({ open: false, offers: { cutOffMinutes: 0, leastMinutes: 10 } }) })
      .where('id', '=', practice.coachId)
      .execute();
    expect(await taken()).toEqual([]);
  });

  it('can be waited for, each by its start', async () => {
    await practice.book(iso(TEN), { durationMinutes: 60, email: 'gone@example.com' });
    const ada = await waiting('Ada', { target: { kind: 'slot', startsAt: iso(TEN) } });
    expect(await ada.show()).toMatchObject({ target: { kind: 'slot', startsAt: iso(TEN) }, position: 1 });
    const { body } = await practice.coach('GET', practice.path('/calendar?from=2027-03-04&to=2027-03-04'));
    await practice.coach('POST', practice.path(`/bookings/${body.bookings[0].id}/cancel`), { reason: '' });
    expect(states((await ada.show()).offers)).toEqual(['offered']);
  });
});
