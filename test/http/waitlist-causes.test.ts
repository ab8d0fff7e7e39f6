import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expireRequests } from '../../server/jobs/sweeps/expire-requests.ts';
import { MONDAY, ten } from './june-monday.ts';
import { type LinePractice, type LineWorld, openLineWorld } from './line-world.ts';
import { weekly } from './series-facts.ts';

const HOUR = 3_600_000;
let world: LineWorld;

beforeAll(async () => {
  world = await openLineWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clock.at = MONDAY;
});

/** Made before anybody waits; what is given frees it, and gives the status it was answered with. */
type Scene = (practice: LinePractice) => Promise<() => Promise<number>>;

const TO_ASK = { instant: false };
const one = async (practice: LinePractice) => practice.booked(ten(7));
const coach = async (practice: LinePractice, rest: string, body: object = {}) =>
  (await practice.coach('POST', practice.path(rest), body)).status;
const client = async (practice: LinePractice, token: string, rest: string, body: object = {}) =>
  (await practice.visitor('POST', `/manage/${token}${rest}`, body)).status;

async function asked(practice: LinePractice) {
  const { id, token } = await one(practice);
  const { requestId } = await world.practices.db.selectFrom('bookings').select('requestId').where('id', '=', id).executeTakeFirstOrThrow();
  return { token, path: (verb: string) => `/requests/${requestId}/${verb}` };
}
/** Asked for at ten, and another time of the day after suggested and held. */
async function suggested(practice: LinePractice) {
  const request = await asked(practice);
  const { status, body } = await practice.coach('POST', practice.path(request.path('suggestions')), { starts: [ten(8)] });
  expect(status).toBe(200);
  return { ...request, suggestionId: body.suggestions[0].id as string };
}
async function held(practice: LinePractice) {
  const hold = { scheduleId: practice.scheduleId, startsAt: ten(7), endsAt: ten(7, 1), note: '' };
  const { status, body } = await practice.coach('POST', practice.path('/holds'), hold);
  expect(status).toBe(201);
  return body.id as string;
}
/** Mondays and Tuesdays at ten, from ten(7) on. */
async function series(practice: LinePractice, count = 1) {
  const { status, body } = await practice.coach('POST', practice.path('/series'), {
    serviceId: practice.serviceId,
    newClient: { name: 'Zoe Roy', email: 'zoe@example.com' },
    pattern: weekly('2027-06-14', [1, 2], count, 600),
  });
  expect(status).toBe(201);
  return body as { id: string; version: number; dates: { id: string; bookingId: string }[] };
}
const edit = (practice: LinePractice, { id, version }: { id: string; version: number }, edits: readonly object[]) =>
  coach(practice, `/series/${id}/edits`, { version, edits });

interface Cause {
  readonly rules?: object;
  readonly scene: Scene;
  /** What is held then, by start: when, why. */
  readonly times: readonly (readonly [string, string])[];
}

const CAUSES: Readonly<Record<string, Cause>> = {
  'cancelled by the client': {
    scene: async (practice) => {
      const { token } = await one(practice);
      return () => client(practice, token, '/cancel');
    },
    times: [[ten(7), 'cancelled']],
  },
  'cancelled by the coach': {
    scene: async (practice) => {
      const { id } = await one(practice);
      return () => coach(practice, `/bookings/${id}/cancel`, { reason: '' });
    },
    times: [[ten(7), 'cancelled']],
  },
  'moved by the client': {
    scene: async (practice) => {
      const { token } = await one(practice);
      return () => client(practice, token, '/move', { startsAt: ten(8), timeZone: 'UTC' });
    },
    times: [[ten(7), 'moved']],
  },
  'moved by the coach': {
    scene: async (practice) => {
      const { id } = await one(practice);
      return () => coach(practice, `/bookings/${id}/move`, { startsAt: ten(8) });
    },
    times: [[ten(7), 'moved']],
  },
  'asked for and declined': {
    rules: TO_ASK,
    scene: async (practice) => {
      const { path } = await asked(practice);
      return () => coach(practice, path('decline'), { reason: '' });
    },
    times: [[ten(7), 'declined']],
  },
  'asked for and withdrawn': {
    rules: TO_ASK,
    scene: async (practice) => {
      const { token } = await asked(practice);
      return () => client(practice, token, '/request/withdraw', { reason: '' });
    },
    times: [[ten(7), 'cancelled']],
  },
  'asked for and never answered': {
    rules: { ...TO_ASK, answerWithinMinutes: 60 },
    scene: async (practice) => {
      await asked(practice);
      return async () => {
        world.clock.at += 2 * HOUR;
        await expireRequests(world.ctx);
        return 200;
      };
    },
    times: [[ten(7), 'expired']],
  },
  'suggested and held, and the request declined': {
    rules: TO_ASK,
    scene: async (practice) => {
      const { path } = await suggested(practice);
      return () => coach(practice, path('decline'), { reason: '' });
    },
    times: [
      [ten(7), 'declined'],
      [ten(8), 'released'],
    ],
  },
  'asked for, and another time accepted': {
    rules: TO_ASK,
    scene: async (practice) => {
      const { token, suggestionId } = await suggested(practice);
      return () => client(practice, token, `/request/suggestions/${suggestionId}/accept`);
    },
    times: [[ten(7), 'moved']],
  },
  'suggested and held, and others suggested instead': {
    rules: TO_ASK,
    scene: async (practice) => {
      const { path } = await suggested(practice);
      return () => coach(practice, path('suggestions'), { starts: [ten(9)] });
    },
    times: [[ten(8), 'released']],
  },
  'kept back and released': {
    scene: async (practice) => {
      const id = await held(practice);
      return async () => (await practice.coach('DELETE', practice.path(`/holds/${id}`))).status;
    },
    times: [[ten(7), 'released']],
  },
  'a date of a series that is skipped': {
    scene: async (practice) => {
      const body = await series(practice, 2);
      return () => edit(practice, body, [{ kind: 'skip', id: body.dates[0]!.id }]);
    },
    times: [[ten(7), 'cancelled']],
  },
  'the rest of a series that ends': {
    scene: async (practice) => {
      const body = await series(practice, 3);
      return () => edit(practice, body, [{ kind: 'cancel', from: '2027-06-15' }]);
    },
    times: [
      [ten(8), 'cancelled'],
      [ten(14), 'cancelled'],
    ],
  },
  'a series that goes to another day': {
    scene: async (practice) => {
      const body = await series(practice);
      const move = { kind: 'move', id: body.dates[0]!.id, date: '2027-06-16', minute: 600 };
      return () => edit(practice, body, [move]);
    },
    times: [[ten(7), 'moved']],
  },
};

describe('a time falls free that was', () => {
  it.each(Object.entries(CAUSES))('%s: it is held for the line at once, and offered', async (_, { rules = {}, scene, times }) => {
    const practice = await world.open({ rules, hours: { startMinute: 600, endMinute: 660 } });
    const free = await scene(practice);
    await practice.wait('Ada');
    expect([200, 204]).toContain(await free());
    expect(
      (await practice.times()).map(({ startsAt, cause, state, offers }) => [startsAt, cause, state, offers.map(({ who }) => who)]),
    ).toEqual(times.map(([startsAt, cause]) => [startsAt, cause, 'offering', ['Ada']]));
    for (const [startsAt] of times) expect(await practice.isOpen(startsAt)).toBe(false);
    expect(await world.practices.db.selectFrom('freedSpans').select('id').execute()).toEqual([]);
  });

  it('only its rest, where a session becomes shorter', async () => {
    const practice = await world.open({ durations: [60, 120], hours: { startMinute: 600, endMinute: 720 } });
    const { id } = await practice.booked(ten(7), { durationMinutes: 120 });
    await practice.wait('Ada');
    expect(await coach(practice, `/bookings/${id}/move`, { startsAt: ten(7), durationMinutes: 60 })).toBe(200);
    expect(await practice.times()).toMatchObject([{ startsAt: ten(7, 1), cause: 'moved', state: 'offering' }]);
  });

  it('nothing, where it lies in a block that cancels it, nor where that is undone', async () => {
    const practice = await world.open({ hours: { startMinute: 600, endMinute: 660 } });
    const { id } = await one(practice);
    await practice.wait('Ada');
    const block = {
      scheduleId: null,
      kind: 'blocked',
      startsOn: '2027-06-14',
      endsOn: '2027-06-14',
      weekdays: null,
      startMinute: null,
      endMinute: null,
      capacity: null,
      note: '',
    };
    const decisions = [{ bookingId: id, outcome: 'cancel', note: '' }];
    const { status, body } = await practice.coach('POST', practice.path('/plan'), { create: [block], remove: [], decisions });
    expect(status).toBe(200);
    expect(await practice.times()).toEqual([]);
    expect(await coach(practice, `/closures/${body.closureId}/undo`)).toBe(200);
    expect(await practice.times()).toEqual([]);
    expect(await practice.isOpen(ten(7))).toBe(false);
  });

  it('nothing, where a date of a series that was skipped takes place after all', async () => {
    const practice = await world.open({ hours: { startMinute: 600, endMinute: 660 } });
    const body = await series(practice, 2);
    const id = body.dates[0]!.id;
    await practice.wait('Ada');
    expect(await edit(practice, body, [{ kind: 'skip', id }])).toBe(200);
    expect(await practice.times()).toMatchObject([{ startsAt: ten(7), state: 'offering' }]);
    expect(await edit(practice, { ...body, version: body.version + 1 }, [{ kind: 'restore', id }])).toBe(200);
    expect(await practice.times()).toMatchObject([{ startsAt: ten(7), state: 'taken_back', offers: [{ state: 'withdrawn' }] }]);
    expect(await practice.isOpen(ten(7))).toBe(false);
  });
});

describe('a step that is undone at once takes its time back from the line', () => {
  const gone = { state: 'taken_back', endReason: 'coach', offers: [{ who: 'Ada', state: 'withdrawn' }] };

  it.each<readonly [string, (practice: LinePractice) => Promise<readonly [() => Promise<number>, () => Promise<number>]>]>([
    [
      'a cancellation',
      async (practice) => {
        const { id } = await one(practice);
        return [() => coach(practice, `/bookings/${id}/cancel`, { reason: '' }), () => coach(practice, `/bookings/${id}/restore`)];
      },
    ],
    [
      'a move',
      async (practice) => {
        const { id } = await one(practice);
        const move = (startsAt: string) => () => coach(practice, `/bookings/${id}/move`, { startsAt });
        return [move(ten(8)), move(ten(7))];
      },
    ],
    [
      'the release of a time kept back',
      async (practice) => {
        const id = await held(practice);
        const hold = { scheduleId: practice.scheduleId, startsAt: ten(7), endsAt: ten(7, 1), note: '' };
        return [
          async () => (await practice.coach('DELETE', practice.path(`/holds/${id}`))).status,
          async () => (await practice.coach('POST', practice.path('/holds'), hold)).status,
        ];
      },
    ],
    [
      'a date of a series that goes elsewhere',
      async (practice) => {
        const body = await series(practice);
        const id = body.dates[0]!.id;
        const move = (date: string, version: number) => () =>
          edit(practice, { ...body, version }, [{ kind: 'move', id, date, minute: 600 }]);
        return [move('2027-06-16', body.version), move('2027-06-14', body.version + 1)];
      },
    ],
  ])('%s', async (_, scene) => {
    const practice = await world.open({ hours: { startMinute: 600, endMinute: 660 } });
    const [step, back] = await scene(practice);
    await practice.wait('Ada');
    expect([200, 204]).toContain(await step());
    expect(await practice.times()).toMatchObject([{ startsAt: ten(7), state: 'offering', offers: [{ who: 'Ada', state: 'offered' }] }]);
    expect([200, 201]).toContain(await back());
    // Where a session was meanwhile has fallen free in its turn.
    expect((await practice.times()).find(({ startsAt }) => startsAt === ten(7))).toMatchObject(gone);
    expect(await practice.isOpen(ten(7))).toBe(false);
  });
});
