import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

/** Monday, 4 January 2027, 09:00 in Toronto; tests may move it on. */
const START = Date.parse('2027-01-04T14:00:00Z');
const DAY = 86_400_000;
const MINUTE = 60_000;
const TUESDAY = '2027-03-02';
const WEDNESDAY = '2027-03-03';

let now = START;
let practices: Practices;
let mine: OpenPractice;
let of: ReturnType<typeof season>;
let cycleId: string;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => now } });
});
afterAll(() => practices.stop());
beforeEach(() => open());

async function open(more: Parameters<Practices['open']>[0] = {}): Promise<void> {
  now = START;
  mine = await practices.open({ hours: { startMinute: 540, endMinute: 1020 }, ...more });
  of = season(practices.db, mine);
  cycleId = await of.cycle({ firstDate: '2027-03-01', lastDate: '2027-03-14', confirmBy: START + 10 * DAY });
}

type Regular = Awaited<ReturnType<typeof of.regular>>;
interface Chip {
  readonly id: string;
  readonly version: number;
  readonly conflict: string | null;
}

const path = (rest: string) => mine.path(`/cycles/${cycleId}${rest}`);
const plan = (regular: Regular, dates: readonly string[], minute = 600) =>
  planVisits(practices.db, { coachId: mine.coachId, cycleId, regular, dates, minute });
const chip = async (id: string): Promise<Chip> => {
  const { lanes } = (await mine.coach('GET', path('/board'))).body;
  return lanes.flatMap((lane: { placements: Chip[] }) => lane.placements).find((each: Chip) => each.id === id);
};
const move = async (id: string, date: string, minute: number) =>
  mine.coach('POST', path(`/placements/${id}/move`), { date, minute, version: (await chip(id)).version });
const drop = async (id: string) => mine.coach('POST', path(`/placements/${id}/drop`), { version: (await chip(id)).version });
const send = () => mine.coach('POST', path('/send'));
const conflicts = async () => (await mine.coach('GET', path('/send'))).body.conflicts;
const minutesOn = async (date: string, regularId: string): Promise<number[]> =>
  (await mine.coach('GET', path(`/regulars/${regularId}/targets`))).body.days
    .find((day: { date: string }) => day.date === date)
    .starts.map(({ minute }: { minute: number }) => minute);
const openingsOn = async (date: string): Promise<number[]> =>
  (await mine.coach('GET', path('/openings'))).body.days
    .find((day: { date: string }) => day.date === date)
    .openings.map(({ minute }: { minute: number }) => minute);
/** Asks for a search and waits for its end. */
async function search(): Promise<void> {
  const { body } = await mine.coach('POST', path('/runs'), { seconds: 60 });
  await expect.poll(async () => (await mine.coach('GET', path(`/runs/${body.id}`))).body.state).toBe('done');
}
const visitsOf = (regularId: string) =>
  practices.db
    .selectFrom('placements')
    .select(['state', 'date', 'minute'])
    .where('cycleId', '=', cycleId)
    .where('regularId', '=', regularId)
    .orderBy('date')
    .execute();

const aside: readonly [string, (regular: Regular) => Promise<unknown>][] = [
  [
    'on the roster',
    ({ regularId }) => practices.db.updateTable('regulars').set({ status: 'paused' }).where('id', '=', regularId).execute(),
  ],
  ['as a client', ({ clientId }) => practices.db.updateTable('clients').set({ state: 'paused' }).where('id', '=', clientId).execute()],
  [
    'by their own wish',
    ({ regularId }) => practices.db.updateTable('cycleRegulars').set({ wish: 'pause' }).where('regularId', '=', regularId).execute(),
  ],
];

describe('who is paused', () => {
  it.each(aside)(
    '%s after their date was moved keeps the time they were told, on the board, for the search and for "Send"',
    async (_, pause) => {
      const pia = await of.regular({ name: 'Pia Paused' });
      const rosa = await of.regular({ acceptableWeekdays: [2], acceptableHours: [{ startMinute: 540, endMinute: 720 }] });
      const [told] = await plan(pia, [TUESDAY]);
      const [hers] = await plan(rosa, [WEDNESDAY], 900);
      await send();
      expect((await move(told!, TUESDAY, 900)).status).toBe(200);
      // It will be left: somebody else may be put there.
      expect(await minutesOn(TUESDAY, rosa.regularId)).toContain(600);
      expect(await minutesOn(TUESDAY, rosa.regularId)).not.toContain(900);
      expect(await openingsOn(TUESDAY)).toContain(600);
      await pause(pia);
      // It will not: "Send" leaves them where they are.
      expect(await minutesOn(TUESDAY, rosa.regularId)).not.toContain(600);
      expect(await minutesOn(TUESDAY, rosa.regularId)).toContain(900);
      expect(await openingsOn(TUESDAY)).not.toContain(600);
      expect((await move(hers!, TUESDAY, 600)).body.code).toBe('slot_taken');
      expect((await move(hers!, TUESDAY, 900)).status).toBe(200);
      expect((await chip(hers!)).conflict).toBeNull();
      expect(await conflicts()).toEqual([]);
      expect((await send()).status).toBe(200);
      await search();
      for (const { date, minute } of await visitsOf(rosa.regularId)) expect([date, minute]).not.toEqual([TUESDAY, 600]);
    },
  );

  it.each(aside)('%s is in nobody’s way with what was never sent', async (_, pause) => {
    const pia = await of.regular({ name: 'Pia Paused' });
    const rosa = await of.regular();
    const [planned] = await plan(pia, [TUESDAY]);
    const [hers] = await plan(rosa, [WEDNESDAY]);
    expect((await move(hers!, TUESDAY, 600)).body.code).toBe('slot_taken');
    await pause(pia);
    expect((await move(hers!, TUESDAY, 600)).status).toBe(200);
    expect([(await chip(hers!)).conflict, (await chip(planned!)).conflict]).toEqual([null, null]);
    expect((await send()).status).toBe(200);
    expect((await chip(planned!)).conflict).toBeNull();
  });

  it('and whose date was dropped gives its time back to all three', async () => {
    const pia = await of.regular({ name: 'Pia Paused', minute: 600 });
    const only = { acceptableWeekdays: [2] as const, acceptableHours: [{ startMinute: 600, endMinute: 660 }] };
    const rosa = await of.regular(only);
    const [told] = await plan(pia, [TUESDAY]);
    await send();
    await aside[0]![1](pia);
    await drop(told!);
    expect(await minutesOn(TUESDAY, rosa.regularId)).toContain(600);
    await search();
    expect(await visitsOf(rosa.regularId)).toEqual([
      { state: 'planned', date: TUESDAY, minute: 600 },
      { state: 'planned', date: '2027-03-09', minute: 600 },
    ]);
    expect((await send()).status).toBe(200);
  });
});

describe('a search whose process died and that nobody takes over', () => {
  it('keeps nothing from being done any more, and writes nothing should it come back', async () => {
    const rosa = await of.regular();
    const [first] = await plan(rosa, [TUESDAY, '2027-03-09']);
    const runId = nobodysId();
    await practices.db
      .insertInto('placementRuns')
      .values({
        id: runId,
        coachId: mine.coachId,
        cycleId,
        state: 'running',
        seconds: 20,
        refusal: null,
        askedAt: new Date(now),
        endedAt: null,
      })
      .execute();
    const run = async () => (await mine.coach('GET', path('/board'))).body.run;
    expect((await move(first!, WEDNESDAY, 600)).body.code).toBe('run_under_way');
    expect((await send()).body.code).toBe('run_under_way');
    expect(await run()).toMatchObject({ state: 'running', problem: null });
    now += 11 * MINUTE;
    expect(await run()).toMatchObject({ state: 'failed', problem: { code: 'internal' } });
    const written = async () => practices.db.selectFrom('placementRuns').select('state').where('id', '=', runId).executeTakeFirst();
    expect(await written()).toEqual({ state: 'running' });
    expect((await move(first!, WEDNESDAY, 600)).status).toBe(200);
    expect(await written()).toEqual({ state: 'failed' });
    await practices.db.updateTable('placementRuns').set({ state: 'running', endedAt: null }).where('id', '=', runId).execute();
    expect((await send()).status).toBe(200);
    expect(await written()).toEqual({ state: 'failed' });
  });
});

describe('a coach whose clock becomes another one', () => {
  it('moves nothing that clients were told of; what was not sent keeps its hour', async () => {
    await open({ hours: { startMinute: 0, endMinute: 1440 } });
    const rosa = await of.regular();
    const [told, moved] = await plan(rosa, [TUESDAY, '2027-03-09'], 1260);
    await send();
    const starts = async () =>
      (await practices.db.selectFrom('bookings').select('startsAt').where('coachId', '=', mine.coachId).orderBy('startsAt').execute()).map(
        ({ startsAt }) => new Date(startsAt).toISOString(),
      );
    const before = await starts();
    expect((await move(moved!, '2027-03-10', 600)).status).toBe(200);
    const [later] = await plan(rosa, ['2027-03-13']);
    const profile = (await mine.coach('GET', mine.path())).body;
    expect((await mine.coach('PUT', mine.path(), { ...profile, timeZone: 'Europe/Lisbon' })).status).toBe(200);
    expect(await chip(told!)).toMatchObject({ date: WEDNESDAY, minute: 120, startsAt: before[0], unsent: false, conflict: null });
    expect(await chip(moved!)).toMatchObject({ date: '2027-03-10', minute: 600, startsAt: '2027-03-10T10:00:00.000Z', unsent: true });
    expect(await chip(later!)).toMatchObject({ date: '2027-03-13', minute: 600, startsAt: '2027-03-13T10:00:00.000Z' });
    expect((await mine.coach('GET', path(''))).body.counts).toMatchObject({ unsent: 2 });
    expect((await mine.coach('GET', path('/send'))).body.clients).toMatchObject([{ added: 1, moved: 1, withdrawn: 0 }]);
    expect((await send()).status).toBe(200);
    expect(await starts()).toEqual([before[0], '2027-03-10T10:00:00.000Z', '2027-03-13T10:00:00.000Z']);
  });
});

/** A second service, of a schedule of its own that is open in the evening. */
async function evenings(): Promise<string> {
  const { db } = practices;
  const [scheduleId, serviceId] = [nobodysId(), nobodysId()];
  await db.insertInto('schedules').values({ id: scheduleId, coachId: mine.coachId, name: 'Evenings' }).execute();
  const hours = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, startMinute: 1080, endMinute: 1320, capacity: 1 }));
  await db
    .insertInto('weeklyHours')
    .values(hours.map((each) => ({ ...each, coachId: mine.coachId, scheduleId })))
    .execute();
  await db
    .insertInto('services')
    .values({
      id: serviceId,
      coachId: mine.coachId,
      scheduleId,
      slug: 'evening',
      name: 'Evening',
      kind: 'one_to_one',
      color: '#1f6f54',
      durations: [90],
      prices: '[]',
      location: JSON.stringify({ kind: 'in_person', detail: '12 Elm Street' }),
      rules: '{}',
      visibility: 'public',
    })
    .execute();
  return serviceId;
}

describe('a regular who comes for something else since dates were sent', () => {
  it('keeps those as what they are, be they moved, and gets new ones as the other', async () => {
    const rosa = await of.regular();
    const [sent] = await plan(rosa, [TUESDAY]);
    await send();
    const evening = await evenings();
    await practices.db.updateTable('regulars').set({ serviceId: evening, durationMinutes: 90 }).where('id', '=', rosa.regularId).execute();
    // What was sent moves within the hours of its own service, and for as long as it is.
    const lit = async (placementId: string): Promise<number[]> =>
      (await mine.coach('GET', path(`/regulars/${rosa.regularId}/targets?placementId=${placementId}`))).body.days
        .find((day: { date: string }) => day.date === WEDNESDAY)
        .starts.map(({ minute }: { minute: number }) => minute);
    const minutes = await lit(sent!);
    expect([minutes[0], minutes.at(-1)]).toEqual([540, 960]);
    expect(await minutesOn(WEDNESDAY, rosa.regularId)).toEqual([1080, 1110, 1140, 1170, 1200, 1230]);
    expect((await move(sent!, WEDNESDAY, 1080)).body.code).toBe('not_open');
    expect((await move(sent!, WEDNESDAY, 960)).status).toBe(200);
    const [fresh] = await plan(rosa, ['2027-03-09'], 1080);
    expect([(await chip(sent!)).conflict, (await chip(fresh!)).conflict, await conflicts()]).toEqual([null, null, []]);
    expect((await send()).status).toBe(200);
    const { scheduleId } = await practices.db
      .selectFrom('services')
      .select('scheduleId')
      .where('id', '=', evening)
      .executeTakeFirstOrThrow();
    const bookings = await practices.db
      .selectFrom('bookings')
      .innerJoin('claims', 'claims.bookingId', 'bookings.id')
      .select(['bookings.wallDate', 'bookings.wallMinute', 'bookings.serviceId', 'bookings.scheduleId', 'bookings.durationMinutes'])
      .select(['claims.scheduleId as claimed', 'claims.serviceId as claimedFor'])
      .where('bookings.coachId', '=', mine.coachId)
      .orderBy('bookings.startsAt')
      .execute();
    const asSent = {
      serviceId: mine.serviceId,
      scheduleId: mine.scheduleId,
      durationMinutes: 60,
      claimed: mine.scheduleId,
      claimedFor: mine.serviceId,
    };
    const asNow = { serviceId: evening, scheduleId, durationMinutes: 90, claimed: scheduleId, claimedFor: evening };
    expect(bookings).toEqual([
      { wallDate: WEDNESDAY, wallMinute: 960, ...asSent },
      { wallDate: '2027-03-09', wallMinute: 1080, ...asNow },
    ]);
  });
});
