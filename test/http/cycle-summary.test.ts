import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

/** Monday, 4 January 2027, 09:00 in Toronto; tests may move it on. */
const START = Date.parse('2027-01-04T14:00:00Z');
const DAY = 86_400_000;

let now = START;
let practices: Practices;
let mine: OpenPractice;
let of: ReturnType<typeof season>;
let cycleId: string;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => now } });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  now = START;
  // Three hours a day: three sessions.
  mine = await practices.open({ hours: { startMinute: 540, endMinute: 720 } });
  of = season(practices.db, mine);
  // Wednesday to Tuesday: a week and a day of the next, with the change of the clocks.
  cycleId = await of.cycle({ firstDate: '2027-03-10', lastDate: '2027-03-16', confirmBy: START + 10 * DAY });
});

const get = async (rest: string) => (await mine.coach('GET', mine.path(`/cycles/${cycleId}${rest}`))).body;
const change = (more: object) => practices.db.updateTable('services').set(more).where('id', '=', mine.serviceId).execute();
const openingsOn = async (date: string): Promise<{ minute: number; endMinute: number; seats: number }[]> =>
  (await get('/openings')).days.find((day: { date: string }) => day.date === date)?.openings ?? [];
const minutesOn = async (date: string) => (await openingsOn(date)).map(({ minute }) => minute);

describe('what is left for the public', () => {
  it('is sessions of the usual length beside each other and beside what is booked, day by day', async () => {
    expect((await mine.book('2027-03-10T15:00:00.000Z')).status).toBe(201);
    const { days, count, holds } = await get('/openings');
    expect(count).toBe(20);
    expect(holds).toEqual([]);
    expect(days.map(({ date, openings }: { date: string; openings: unknown[] }) => [date, openings.length])).toEqual([
      ['2027-03-10', 2],
      ['2027-03-11', 3],
      ['2027-03-12', 3],
      ['2027-03-13', 3],
      ['2027-03-14', 3],
      ['2027-03-15', 3],
      ['2027-03-16', 3],
    ]);
    expect(days[0].openings).toEqual([
      {
        scheduleId: mine.scheduleId,
        serviceId: mine.serviceId,
        startsAt: '2027-03-10T14:00:00.000Z',
        endsAt: '2027-03-10T15:00:00.000Z',
        minute: 540,
        endMinute: 600,
        seats: 1,
      },
      expect.objectContaining({ startsAt: '2027-03-10T16:00:00.000Z', minute: 660 }),
    ]);
    // Nine stays nine.
    expect(days[5].openings[0]).toMatchObject({ minute: 540, startsAt: '2027-03-15T13:00:00.000Z' });
  });

  it('leaves out what is held back, and has it again once it is released', async () => {
    const span = { startsAt: '2027-03-11T14:00:00.000Z', endsAt: '2027-03-11T15:00:00.000Z' };
    const hold = await mine.coach('POST', mine.path('/holds'), { scheduleId: mine.scheduleId, ...span, note: 'For Ines' });
    expect(await get('/openings')).toMatchObject({ count: 20, holds: [{ id: hold.body.id, note: 'For Ines', ...span }] });
    expect(await get('/summary')).toMatchObject({ held: 1, open: 20, filled: 0 });
    expect(await minutesOn('2027-03-11')).toEqual([600, 660]);
    await mine.coach('DELETE', mine.path(`/holds/${hold.body.id}`));
    expect(await get('/openings')).toMatchObject({ count: 21, holds: [] });
  });

  it('follows the hours, and ends with the cycle', async () => {
    await mine.coach('POST', mine.path('/overrides'), blockedDay('2027-03-12'));
    expect(await minutesOn('2027-03-12')).toEqual([]);
    now = Date.parse('2027-03-16T14:15:00Z');
    expect(await get('/openings')).toMatchObject({ count: 1, days: [{ date: '2027-03-16' }] });
    now = Date.parse('2027-03-17T04:00:00Z');
    expect(await get('/openings')).toMatchObject({ count: 0, days: [] });
  });

  it('leaves the plan of the regulars its time until the cycle is open', async () => {
    const rosa = await of.regular();
    await planVisits(practices.db, { coachId: mine.coachId, cycleId, regular: rosa, dates: ['2027-03-10', '2027-03-16'] });
    expect(await get('/openings')).toMatchObject({ count: 19 });
    expect(await minutesOn('2027-03-10')).toEqual([540, 660]);
    await practices.db.updateTable('cycles').set({ phase: 'open' }).where('id', '=', cycleId).execute();
    expect(await get('/openings')).toMatchObject({ count: 21 });
  });

  it('asks the services that are bound to cycles, where some are', async () => {
    await change({ cycleBound: true });
    const { scheduleId } = mine;
    const checkIn = {
      name: 'Check-in',
      slug: 'check-in',
      kind: 'check_in',
      description: '',
      color: '#1f6f54',
      scheduleId,
      durations: [15],
      prices: [],
      location: { kind: 'in_person', detail: '' },
      preparation: '',
      visibility: 'public',
      active: true,
      rules: {},
    };
    expect((await mine.coach('POST', mine.path('/services'), checkIn)).status).toBe(201);
    expect(await minutesOn('2027-03-10')).toEqual([540, 600, 660]);
    await change({ cycleBound: false, visibility: 'private' });
    expect(await minutesOn('2027-03-10')).toHaveLength(6);
    await practices.db.updateTable('services').set({ visibility: 'private' }).where('coachId', '=', mine.coachId).execute();
    expect(await get('/openings')).toMatchObject({ count: 0, days: [] });
  });

  it('counts seats where the hours take several at once', async () => {
    mine = await practices.open({ hours: { startMinute: 540, endMinute: 720 }, capacity: 500 });
    of = season(practices.db, mine);
    cycleId = await of.cycle({ firstDate: '2027-03-10', lastDate: '2027-03-16' });
    await mine.book('2027-03-10T15:00:00.000Z');
    expect((await openingsOn('2027-03-10')).map(({ seats }) => seats)).toEqual([500, 499, 500]);
    expect(await get('/openings')).toMatchObject({ count: 21 * 500 - 1 });
    expect(await get('/summary')).toMatchObject({ filled: 1, open: 21 * 500 - 1, total: 21 * 500 });
  });
});

describe('the summary', () => {
  it('says how full it is, in all and by week', async () => {
    const rosa = await of.regular();
    const plan = { coachId: mine.coachId, cycleId, regular: rosa };
    await planVisits(practices.db, { ...plan, dates: ['2027-03-10', '2027-03-16'], unplaced: ['2027-03-12'] });
    // A plan fills nothing before it is sent.
    expect(await get('/summary')).toMatchObject({ filled: 0, open: 21, total: 21, publicBookings: 0, regulars: { silent: 1 } });
    expect((await mine.coach('POST', mine.path(`/cycles/${cycleId}/send`))).status).toBe(200);
    expect((await mine.book('2027-03-15T15:00:00.000Z')).status).toBe(201);
    // Outside of the cycle, and cancelled: neither counts.
    await mine.book('2027-03-17T14:00:00.000Z');
    const gone = await mine.book('2027-03-11T15:00:00.000Z');
    await mine.visitor('POST', `/manage/${gone.body.manageToken}/cancel`, {});
    // By the coach, and for nobody of the regulars.
    const newClient = { name: 'Ada Tremblay', email: 'ada@example.com' };
    const session = { serviceId: mine.serviceId, newClient, startsAt: '2027-03-12T14:00:00.000Z' };
    expect((await mine.coach('POST', mine.path('/bookings'), session)).status).toBe(201);
    expect(await get('/summary')).toEqual({
      filled: 4,
      open: 17,
      total: 21,
      held: 0,
      publicBookings: 1,
      regulars: { confirmed: 0, partly: 0, declined: 0, silent: 1, skipped: 0, paused: 0, unplaced: 0 },
      weeks: [
        { week: '2027-03-08', filled: 2, open: 13 },
        { week: '2027-03-15', filled: 2, open: 4 },
      ],
    });
  });

  it('counts each regular once, by what became of them', async () => {
    const part = async (name: string) => {
      const regular = await of.regular({ name });
      const dates = ['2027-03-10', '2027-03-16'];
      const minute =
        540 + 60 * (await practices.db.selectFrom('cycleRegulars').select('regularId').where('cycleId', '=', cycleId).execute()).length;
      return { ...regular, ids: await planVisits(practices.db, { coachId: mine.coachId, cycleId, regular, dates, minute }) };
    };
    const [rosa, tom, ines] = [await part('Rosa Regular'), await part('Tom Regular'), await part('Ines Regular')];
    const nowhere = await of.regular({ name: 'Nora Nowhere' });
    await planVisits(practices.db, { coachId: mine.coachId, cycleId, regular: nowhere, dates: [], unplaced: ['2027-03-12'] });
    await mine.coach('POST', mine.path(`/cycles/${cycleId}/send`));
    const settle = (id: string, status: 'confirmed' | 'declined') =>
      practices.db.updateTable('bookings').set({ status }).where('id', '=', id).execute();
    for (const id of rosa.ids) await settle(id, 'confirmed');
    await settle(tom.ids[0]!, 'confirmed');
    const wish = { wish: 'skip', wishAt: new Date(now) } as const;
    await practices.db.updateTable('cycleRegulars').set(wish).where('regularId', '=', ines.regularId).execute();
    expect((await get('/summary')).regulars).toEqual({
      confirmed: 1,
      partly: 1,
      declined: 0,
      silent: 0,
      skipped: 1,
      paused: 0,
      unplaced: 1,
    });
  });
});
