import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { MONDAY, ten } from './june-monday.ts';
import { type LinePractice, type LineWorld, openLineWorld } from './line-world.ts';

let world: LineWorld;

beforeAll(async () => {
  world = await openLineWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clock.at = MONDAY;
});

/** The day of `ten(7)`, a Monday. */
const DAY = '2027-06-14';

type Answer = Awaited<ReturnType<LinePractice['coach']>>;
const say = async (practice: LinePractice, verb: 'POST' | 'PUT' | 'PATCH' | 'DELETE', rest: string, body?: object): Promise<Answer> => {
  const answer = await practice.coach(verb, practice.path(rest), body);
  expect([200, 201, 204]).toContain(answer.status);
  return answer;
};
const exception = (practice: LinePractice, more: object) => say(practice, 'POST', '/overrides', { ...blockedDay(DAY), ...more });
const published = (practice: LinePractice, more: object = {}) =>
  say(practice, 'POST', '/published-slots', {
    scheduleId: practice.scheduleId,
    serviceId: null,
    date: DAY,
    startMinute: 840,
    endMinute: 900,
    capacity: 1,
    active: true,
    ...more,
  });
const week = (practice: LinePractice, hours: readonly object[], version = 1) =>
  say(practice, 'PUT', `/schedules/${practice.scheduleId}`, { name: 'Sessions', hours, version });
const onMondays = (startMinute: number, endMinute: number, capacity = 1) => ({ weekday: 1, startMinute, endMinute, capacity });

/** Ten in Winnipeg is eleven in Toronto. */
async function otherClock(practice: LinePractice): Promise<Answer> {
  const { body } = await practice.coach('GET', practice.path());
  return say(practice, 'PUT', '', { ...body, timeZone: 'America/Winnipeg' });
}

interface Opening {
  /** Before anybody waits; what is given opens the time. */
  readonly scene: (practice: LinePractice) => Promise<() => Promise<unknown>>;
  readonly times: readonly string[];
  /** How long a session they wait for; an hour where left out. */
  readonly minutes?: number;
}

/** Mondays from ten to eleven are open, for eight days. Of what is opened for longer only that is looked at. */
const OPENINGS: Readonly<Record<string, Opening>> = {
  'a published slot': { scene: async (practice) => () => published(practice), times: [ten(7, 4)] },
  'a published slot that becomes long enough': {
    scene: async (practice) => {
      const { body } = await published(practice);
      const longer = { startMinute: 840, endMinute: 930, active: true, version: 1 };
      return () => say(practice, 'PATCH', `/published-slots/${body.id}`, longer);
    },
    minutes: 90,
    times: [ten(7, 4)],
  },
  'a published slot that is switched on': {
    scene: async (practice) => {
      const { body } = await published(practice, { active: false });
      const on = { startMinute: 840, endMinute: 900, active: true, version: 1 };
      return () => say(practice, 'PATCH', `/published-slots/${body.id}`, on);
    },
    times: [ten(7, 4)],
  },
  'a block that is removed': {
    scene: async (practice) => {
      const { body } = await exception(practice, {});
      return () => say(practice, 'DELETE', `/overrides/${body.id}`);
    },
    times: [ten(7)],
  },
  'a block that becomes shorter': {
    scene: async (practice) => {
      const { body } = await exception(practice, { startMinute: 540, endMinute: 720 });
      const shorter = { ...blockedDay(DAY), startMinute: 540, endMinute: 600, version: 1 };
      return () => say(practice, 'PUT', `/overrides/${body.id}`, shorter);
    },
    times: [ten(7)],
  },
  'a block that is wiped off the plan': {
    scene: async (practice) => {
      const { body } = await exception(practice, {});
      return () => say(practice, 'POST', '/plan', { create: [], remove: [{ id: body.id, version: 1 }], decisions: [] });
    },
    times: [ten(7)],
  },
  'a block that is undone with all that came of it': {
    scene: async (practice) => {
      const { body } = await practice.book(ten(7));
      const decisions = [{ bookingId: body.booking.id, outcome: 'keep', note: '' }];
      const wide = { ...blockedDay(DAY), endsOn: '2027-06-15' };
      const hours = [onMondays(600, 660), { ...onMondays(600, 660), weekday: 2 }];
      await week(practice, hours);
      const { body: closed } = await say(practice, 'POST', '/plan', { create: [wide], remove: [], decisions });
      return () => say(practice, 'POST', `/closures/${closed.closureId}/undo`, {});
    },
    times: [ten(8)],
  },
  'extra hours': {
    scene: async (practice) => () => exception(practice, { kind: 'extra', startMinute: 840, endMinute: 900, capacity: 1 }),
    times: [ten(7, 4)],
  },
  'a week that has more hours': {
    scene: async (practice) => () => week(practice, [onMondays(600, 660), onMondays(840, 900)]),
    times: [ten(0, 4), ten(7, 4)],
  },
  'more seats that day, where all were taken': {
    scene: async (practice) => {
      expect((await practice.book(ten(7))).status).toBe(201);
      return () => exception(practice, { kind: 'capacity', capacity: 3 });
    },
    times: [ten(7), ten(7)],
  },
  'more seats every week, where all were taken': {
    scene: async (practice) => {
      expect((await practice.book(ten(7))).status).toBe(201);
      return () => week(practice, [onMondays(600, 660, 2)]);
    },
    times: [ten(7)],
  },
  'another clock of the coach': {
    scene: async (practice) => () => otherClock(practice),
    times: [ten(7, 1)],
  },
};

const NOTHING: Readonly<Record<string, Opening['scene']>> = {
  'a week that is as it was': async (practice) => () => week(practice, [onMondays(600, 660)]),
  'more seats where one was free': async (practice) => () => week(practice, [onMondays(600, 660, 2)]),
  'a block on hours that are shut': async (practice) => {
    const { body } = await exception(practice, { startMinute: 840, endMinute: 900 });
    return () => say(practice, 'DELETE', `/overrides/${body.id}`);
  },
  'hours too short for anybody': async (practice) => () => week(practice, [onMondays(600, 660), onMondays(840, 870)]),
  'a slot that is published in open hours': async (practice) => () => published(practice, { startMinute: 600, endMinute: 660 }),
  'hours beyond what can be booked': async (practice) => () =>
    exception(practice, { kind: 'extra', startsOn: '2027-09-06', endsOn: '2027-09-06', startMinute: 840, endMinute: 900, capacity: 1 }),
};

const mondays = async () => {
  const practice = await world.open({ durations: [60, 90], rules: { windowDays: 8 }, hours: { startMinute: 600, endMinute: 660 } });
  await world.practices.db.deleteFrom('weeklyHours').where('coachId', '=', practice.coachId).where('weekday', '<>', 1).execute();
  return practice;
};

describe('hours that open', () => {
  it.each(Object.entries(OPENINGS))('start offers: %s', async (_, { scene, times, minutes = 60 }) => {
    const practice = await mondays();
    const open = await scene(practice);
    for (const name of ['Ada', 'Ben']) await practice.wait(name, { durationMinutes: minutes });
    await open();
    const held = await practice.times();
    expect(held.map(({ startsAt, cause, state }) => [startsAt, cause, state])).toEqual(times.map((at) => [at, 'opened', 'offering']));
    // The first in line is asked first, of two seats at one start for one of them.
    const asked = times.map((at, index) => (times.indexOf(at) === index ? 'Ada' : 'Ben'));
    expect(held.flatMap(({ offers }) => offers.map(({ who }) => who)).toSorted()).toEqual(asked.toSorted());
    for (const at of times) expect(await practice.isOpen(at)).toBe(false);
  });

  it.each(Object.entries(NOTHING))('start none, where nothing has opened that could not be booked before: %s', async (_, scene) => {
    const practice = await mondays();
    const open = await scene(practice);
    await practice.wait('Ada');
    await open();
    expect(await practice.times()).toEqual([]);
    expect(await practice.isOpen(ten(7))).toBe(true);
  });

  it('open to everybody where nobody waits, and leave nothing behind', async () => {
    const practice = await mondays();
    await published(practice);
    expect(await practice.isOpen(ten(7, 4))).toBe(true);
    expect(await world.practices.db.selectFrom('freedSpans').select('id').execute()).toEqual([]);
  });

  it('are looked at as far ahead as somebody waits for one slot', async () => {
    const practice = await mondays();
    await week(practice, []);
    await practice.wait('Ada', { slotAt: ten(91) });
    await practice.wait('Ben', { slotAt: ten(84, 1) });
    await week(practice, [onMondays(600, 660)], 2);
    expect(await practice.times()).toMatchObject([{ startsAt: ten(91), state: 'offering', offers: [{ who: 'Ada' }] }]);
  });
});

describe('hours that close', () => {
  /** Monday at ten is kept, and Ada has it offered. */
  async function kept() {
    const practice = await mondays();
    const { token } = await practice.booked(ten(7));
    await practice.wait('Ada');
    await practice.cancel(token);
    expect(await practice.times()).toMatchObject([{ state: 'offering', offers: [{ who: 'Ada', state: 'offered' }] }]);
    return practice;
  }

  it.each<readonly [string, (practice: LinePractice) => Promise<unknown>]>([
    ['a block', (practice) => exception(practice, {})],
    ['a block on part of it', (practice) => exception(practice, { startMinute: 630, endMinute: 640 })],
    ['a block of the plan', (practice) => say(practice, 'POST', '/plan', { create: [blockedDay(DAY)], remove: [], decisions: [] })],
    ['another clock', (practice) => otherClock(practice)],
    ['a week without them', (practice) => week(practice, [onMondays(840, 900)])],
  ])('take back what is kept there for the line, and whoever has it offered: %s', async (_, close) => {
    const practice = await kept();
    await close(practice);
    const time = (await practice.times()).find(({ startsAt }) => startsAt === ten(7));
    expect(time).toMatchObject({
      startsAt: ten(7),
      state: 'taken_back',
      endReason: 'closed',
      offers: [{ who: 'Ada', state: 'withdrawn' }],
    });
    expect(await practice.isOpen(ten(7))).toBe(false);
  });

  it('so does a service that is offered no more', async () => {
    const practice = await kept();
    const { body } = await practice.coach('GET', practice.path('/services'));
    await say(practice, 'PUT', `/services/${practice.serviceId}`, { ...body[0], active: false });
    expect(await practice.times()).toMatchObject([{ state: 'taken_back', endReason: 'closed', offers: [{ state: 'withdrawn' }] }]);
  });

  it('leave alone what lies elsewhere', async () => {
    const practice = await kept();
    await exception(practice, { startMinute: 840, endMinute: 900 });
    expect(await practice.times()).toMatchObject([{ state: 'offering' }]);
  });
});
