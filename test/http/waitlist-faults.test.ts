import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MONDAY, ten } from './june-monday.ts';
import { type LinePractice, type LineWorld, openLineWorld } from './line-world.ts';

const HOUR = 3_600_000;
let world: LineWorld;

beforeAll(async () => {
  world = await openLineWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clock.at = MONDAY;
});

describe('who comes to have sessions', () => {
  it('in a series is offered nothing else on its days, from that moment on', async () => {
    const practice = await world.open();
    const ada = await practice.wait('Ada');
    await practice.wait('Ben');
    const { token } = await practice.booked(ten(7));
    await practice.cancel(token);
    expect(await practice.said()).toEqual(['Ada: offered']);
    const { status } = await practice.coach('POST', practice.path('/series'), {
      serviceId: practice.serviceId,
      clientId: ada.clientId,
      pattern: {
        startsOn: '2027-06-14',
        startMinute: 15 * 60,
        rhythm: { kind: 'weekly', every: 1, weekdays: [1] },
        end: { kind: 'count', count: 3 },
      },
    });
    expect(status).toBe(201);
    expect(await practice.said()).toEqual(['Ada: withdrawn', 'Ben: offered']);
  });
});

describe('two seats at one start', () => {
  it('are never offered to one person by turns: who let one pass is not asked about the other, at that very look either', async () => {
    const practice = await world.open({ capacity: 2 });
    await practice.wait('Ada');
    await practice.wait('Ben');
    const one = await practice.booked(ten(7));
    const two = await practice.booked(ten(7), { email: 'yan@example.com' });
    await practice.cancel(one.token);
    await practice.cancel(two.token);
    expect((await practice.said()).toSorted()).toEqual(['Ada: offered', 'Ben: offered']);
    world.clock.at += 12 * HOUR;
    await world.sweep();
    expect((await practice.said()).toSorted()).toEqual(['Ada: ran_out', 'Ben: ran_out']);
    expect((await practice.times()).map(({ state }) => state)).toEqual(['public', 'public']);
  });
});

it('who was asked about one of two seats is not asked after somebody whom another start of them suited', async () => {
  const practice = await world.open({ capacity: 2, rules: { intervalMinutes: 30 } });
  await practice.wait('Ada');
  await practice.wait('Ben');
  await practice.wait('Cleo', { slotAt: ten(7, 0.5) });
  const one = await practice.booked(ten(7));
  const two = await practice.booked(ten(7), { email: 'yan@example.com' });
  await practice.cancel(one.token);
  await practice.cancel(two.token);
  world.clock.at += 12 * HOUR;
  await world.sweep();
  expect((await practice.said()).toSorted()).toEqual(['Ada: ran_out', 'Ben: ran_out', 'Cleo: offered']);
  expect(await practice.decline('Cleo')).toBe(200);
  expect((await practice.said()).toSorted()).toEqual(['Ada: ran_out', 'Ben: ran_out', 'Cleo: declined']);
});

describe('what was offered', () => {
  const setRules = ({ serviceId }: LinePractice, rules: object) =>
    sql`update services set rules = ${JSON.stringify(rules)} where id = ${serviceId}`.execute(world.practices.db);
  const setSeats = ({ coachId }: LinePractice, seats: number) =>
    sql`update weekly_hours set capacity = ${seats} where coach_id = ${coachId}`.execute(world.practices.db);

  it('can be taken where the service has longer buffers since and somebody else comes right before and after', async () => {
    const practice = await world.open();
    await practice.wait('Ada');
    const { token } = await practice.booked(ten(7));
    await practice.booked(ten(7, -1), { email: 'yan@example.com' });
    await practice.booked(ten(7, 1), { email: 'xi@example.com' });
    await practice.cancel(token);
    await setRules(practice, { bufferBeforeMinutes: 30, bufferAfterMinutes: 30 });
    await world.sweep();
    expect(await practice.accept('Ada')).toBe(200);
    expect(await practice.said()).toEqual(['Ada: accepted']);
  });

  it('can be taken where the hours have fewer seats since, by everybody who was promised one', async () => {
    const practice = await world.open({ capacity: 2 });
    await practice.wait('Ada');
    await practice.wait('Ben');
    const one = await practice.booked(ten(7));
    const two = await practice.booked(ten(7), { email: 'yan@example.com' });
    await practice.cancel(one.token);
    await practice.cancel(two.token);
    await setSeats(practice, 1);
    expect(await practice.accept('Ada')).toBe(200);
    expect(await practice.accept('Ben')).toBe(200);
  });

  it('and taken leaves nothing to look at', async () => {
    const practice = await world.open();
    await practice.wait('Ada');
    const { token } = await practice.booked(ten(7));
    await practice.cancel(token);
    const due = () =>
      world.practices.db.selectFrom('coaches').select('waitlistDueAt').where('id', '=', practice.coachId).executeTakeFirstOrThrow();
    expect(await due()).toEqual({ waitlistDueAt: MONDAY + 12 * HOUR });
    expect(await practice.accept('Ada')).toBe(200);
    expect(await due()).toEqual({ waitlistDueAt: null });
  });
});
