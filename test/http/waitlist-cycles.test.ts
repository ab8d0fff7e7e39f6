import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { advanceCycles } from '../../server/jobs/sweeps/advance-cycles.ts';
import { tellOpenings } from '../../server/jobs/sweeps/tell-openings.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { MONDAY, ten } from './june-monday.ts';
import { type LinePractice, type LineWorld, openLineWorld } from './line-world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DEADLINE = MONDAY + 2 * DAY;
const OPENING = MONDAY + 5 * DAY;

let world: LineWorld;

beforeAll(async () => {
  world = await openLineWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clock.at = MONDAY;
});

const db = () => world.practices.db;
/** Every day from ten to eleven, in a summer that begins on Friday. */
async function inSummer(more: Partial<Parameters<ReturnType<typeof season>['cycle']>[0]> = {}, bound = true) {
  const practice = await world.open({ hours: { startMinute: 600, endMinute: 660 } });
  if (bound) await db().updateTable('services').set({ cycleBound: true }).where('id', '=', practice.serviceId).execute();
  const dates = { firstDate: '2027-06-11', lastDate: '2027-08-31' };
  const cycleId = await season(db(), practice).cycle({ ...dates, confirmBy: DEADLINE, opensAt: OPENING, ...more });
  return { practice, cycleId, path: (rest = '') => practice.path(`/cycles/${cycleId}${rest}`) };
}
const held = async (practice: LinePractice) =>
  (await practice.times()).map(({ startsAt, cause, state, offers }) => [startsAt, cause, state, ...offers.map(({ who }) => who)]);

describe('what falls free of a cycle', () => {
  /** Sent to three regulars: Yara says yes to Monday, Nora no to Tuesday, Sil nothing to Wednesday. */
  async function sent() {
    const world = await inSummer({ opensAt: OPENING }, false);
    const { practice, cycleId, path } = world;
    const of = season(db(), practice);
    const regularIds = new Map<string, string>();
    for (const [name, date] of [
      ['Yara', '2027-06-14'],
      ['Nora', '2027-06-15'],
      ['Sil', '2027-06-16'],
    ] as const) {
      const regular = await of.regular({ name });
      await planVisits(db(), { coachId: practice.coachId, cycleId, regular, dates: [date] });
      regularIds.set(name, regular.regularId);
    }
    expect((await practice.coach('POST', path('/send'))).status).toBe(200);
    const answer = (name: string, said: string) =>
      practice.coach('POST', path(`/regulars/${regularIds.get(name)}/answer`), { answer: said });
    expect((await answer('Yara', 'confirmed')).status).toBe(200);
    expect((await answer('Nora', 'declined')).status).toBe(200);
    return world;
  }

  it('is held for the line at the deadline: what was declined, and what nobody answered', async () => {
    const { practice } = await sent();
    await practice.wait('Ada');
    expect(await practice.times()).toEqual([]);
    world.clock.at = DEADLINE;
    await advanceCycles(world.ctx);
    expect(await held(practice)).toEqual([
      [ten(8), 'declined', 'offering', 'Ada'],
      [ten(9), 'expired', 'offering', 'Ada'],
    ]);
  });

  it('is held where the coach gives a declined date free before', async () => {
    const { practice, cycleId, path } = await sent();
    await practice.wait('Ada');
    const rows = await db().selectFrom('placements').select('id').where('cycleId', '=', cycleId).where('answer', '=', 'declined').execute();
    const { status } = await practice.coach('POST', path('/releases'), { placementIds: rows.map(({ id }) => id) });
    expect(status).toBe(200);
    expect(await held(practice)).toEqual([[ten(8), 'declined', 'offering', 'Ada']]);
  });
});

describe('a cycle that opens', () => {
  it('is announced a day ahead, once for one opening, to who waits for it and not to who joined that day', async () => {
    const { practice, cycleId } = await inSummer({ phase: 'confirming' });
    await practice.wait('Ada', { cycleId });
    await practice.wait('Ben');
    await practice.wait('Late', { cycleId, signedUpAt: new Date(OPENING - DAY) });
    world.clock.at = OPENING - DAY - 1;
    await tellOpenings(world.ctx);
    expect(await practice.mails()).toEqual([]);
    world.clock.at = OPENING - DAY;
    await tellOpenings(world.ctx);
    await tellOpenings(world.ctx);
    expect(await practice.mails()).toEqual(['Ada opening_soon']);

    const later = new Date(OPENING + 3 * DAY);
    await db().updateTable('cycles').set({ opensAt: later }).where('id', '=', cycleId).execute();
    await tellOpenings(world.ctx);
    expect(await practice.mails()).toEqual(['Ada opening_soon']);
    world.clock.at = later.getTime() - HOUR;
    await tellOpenings(world.ctx);
    expect(await practice.mails()).toEqual(['Ada opening_soon', 'Ada opening_soon', 'Late opening_soon']);
  });

  it.each([
    ['by its date', {}, async () => advanceCycles(world.ctx)],
    [
      'by hand',
      { automatic: false },
      async (practice: LinePractice, path: (rest?: string) => string) => {
        const { body } = await practice.coach('GET', path());
        expect((await practice.coach('PUT', path('/phase'), { phase: 'open', version: body.version })).status).toBe(200);
      },
    ],
  ])('%s is told to who waits for it, and what rested goes to them', async (_, more, opens) => {
    const { practice, cycleId, path } = await inSummer({ phase: 'confirming', confirmBy: MONDAY, ...more });
    const made = await practice.coach('POST', practice.path('/bookings'), {
      serviceId: practice.serviceId,
      newClient: { name: 'Zoe Roy', email: 'zoe@example.com' },
      startsAt: ten(7),
    });
    await practice.wait('Ada', { cycleId });
    const rosa = await practice.wait('Rosa', { cycleId });
    const { regularId } = await season(db(), practice).regular();
    await db().updateTable('regulars').set({ clientId: rosa.clientId }).where('id', '=', regularId).execute();
    expect((await practice.coach('POST', practice.path(`/bookings/${made.body.id}/cancel`), { reason: '' })).status).toBe(200);
    expect(await practice.said()).toEqual(['Rosa: offered']);
    expect(await practice.decline('Rosa')).toBe(200);
    expect(await held(practice)).toEqual([[ten(7), 'cancelled', 'offering', 'Rosa']]);

    world.clock.at = OPENING;
    await opens(practice, path);
    expect(await practice.said()).toEqual(['Rosa: declined', 'Ada: offered']);
    expect((await practice.mails()).filter((mail) => mail.endsWith('opened'))).toEqual(['Ada opened', 'Rosa opened']);
  });

  it('takes back what is kept on days that are of no cycle any more', async () => {
    const { practice, path } = await inSummer({ phase: 'open', confirmBy: MONDAY - DAY, opensAt: MONDAY - HOUR });
    const { token } = await practice.booked(ten(70));
    await practice.wait('Ada');
    await practice.cancel(token);
    expect(await held(practice)).toEqual([[ten(70), 'cancelled', 'offering', 'Ada']]);
    const { body } = await practice.coach('GET', path());
    expect((await practice.coach('PUT', path(), { ...body, lastDate: '2027-07-31' })).status).toBe(200);
    expect(await practice.times()).toMatchObject([{ state: 'taken_back', endReason: 'closed', offers: [{ state: 'withdrawn' }] }]);
  });
});

it('who waits for a cycle waits for the dates it has', async () => {
  const { practice, cycleId, path } = await inSummer({ phase: 'planning' });
  const { entryId } = await practice.wait('Ada', { cycleId, earliest: '2027-06-11', latest: '2027-08-31' });
  const { body } = await practice.coach('GET', path());
  expect((await practice.coach('PUT', path(), { ...body, lastDate: '2027-09-15' })).status).toBe(200);
  const { body: entry } = await practice.coach('GET', practice.path(`/waitlist/${entryId}`));
  expect(entry).toMatchObject({ earliest: '2027-06-11', latest: '2027-09-15', standsUntil: '2027-09-15', version: 2 });
});

describe('what the line names', () => {
  it('a cycle stays while somebody waits for it, and leaves the rest of the line behind', async () => {
    const { practice, cycleId, path } = await inSummer({ phase: 'planning' });
    const { entryId } = await practice.wait('Ada', { cycleId });
    const remove = () => practice.coach('DELETE', path());
    expect(await remove()).toMatchObject({ status: 409, body: { code: 'in_use' } });
    await db().updateTable('waitlistEntries').set({ state: 'left', endedAt: new Date() }).where('id', '=', entryId).execute();
    expect((await remove()).status).toBe(204);
    const entry = await db().selectFrom('waitlistEntries').select(['state', 'cycleId']).where('id', '=', entryId).executeTakeFirst();
    expect(entry).toEqual({ state: 'left', cycleId: null });
  });

  it('a service stays once somebody has waited for it', async () => {
    const { practice } = await inSummer({}, false);
    const { entryId } = await practice.wait('Ada');
    await db().updateTable('waitlistEntries').set({ state: 'left', endedAt: new Date() }).where('id', '=', entryId).execute();
    const removed = await practice.coach('DELETE', practice.path(`/services/${practice.serviceId}`));
    expect(removed).toMatchObject({ status: 409, body: { code: 'in_use' } });
  });
});
