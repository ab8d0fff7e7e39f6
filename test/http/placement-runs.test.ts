import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import { addDays } from '../../core/time/add-days.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { weekdayOf } from '../../core/time/weekday-of.ts';
import { season } from '../factories/season.ts';
import { nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;
let of: ReturnType<typeof season>;
let cycleId: string;

/** The clocks of Toronto go forward on 14 March 2027. */
const FIRST = '2027-03-01';
const LAST = '2027-04-11';
const ZONE = 'America/Toronto';
const JANUARY = Date.parse('2027-01-11T15:00:00Z');
let now = JANUARY;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => now } });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  now = JANUARY;
  await open();
});

/** Hours from nine until so late, each day. */
async function open(more: Parameters<Practices['open']>[0] = {}): Promise<void> {
  practice = await practices.open({ hours: { startMinute: 540, endMinute: 1020 }, ...more });
  of = season(practices.db, practice);
  cycleId = await of.cycle({ firstDate: FIRST, lastDate: LAST });
}

const path = (rest: string) => practice.path(`/cycles/${cycleId}${rest}`);
const start = (more: object = {}) => practice.coach('POST', path('/runs'), more);

/** A run from its start to its end. */
async function run(more: object = {}) {
  const started = await start({ seconds: 120, ...more });
  expect(started.status).toBe(202);
  return ended(started.body.id);
}

async function ended(runId: string) {
  const shown = async () => (await practice.coach('GET', path(`/runs/${runId}`))).body;
  await expect.poll(async () => (await shown()).state).toMatch(/done|stopped|failed/);
  return shown();
}

const rows = () =>
  practices.db
    .selectFrom('placements')
    .selectAll()
    .where('cycleId', '=', cycleId)
    .orderBy('regularId')
    .orderBy('dueOn')
    .orderBy('date')
    .execute();
const rowsOf = async (regularId: string) => (await rows()).filter((row) => row.regularId === regularId);
const told = async (regularId: string) => (await rowsOf(regularId)).map(({ dueOn, state, date, minute }) => [dueOn, state, date, minute]);
const weekly = (from: string, count: number, minute = 540) =>
  Array.from({ length: count }, (_, week) => [addDays(from, 7 * week), 'planned', addDays(from, 7 * week), minute]);
const change = (id: string, values: object) => practices.db.updateTable('placements').set(values).where('id', '=', id).execute();
const changeRegular = (id: string, values: object) => practices.db.updateTable('regulars').set(values).where('id', '=', id).execute();
const atNine = { minute: 540 } as const;

describe('a search', () => {
  it('places twelve regulars over a change of the clocks, and nine stays nine', async () => {
    const patterns = [
      { weekday: 1, frequency: 'weekly', priority: 1 },
      { weekday: 2, frequency: 'weekly', priority: 1 },
      { weekday: 2, frequency: 'weekly', priority: 2 },
      { weekday: 3, frequency: 'biweekly', priority: 2 },
      { weekday: 3, frequency: 'biweekly', priority: 3 },
      { weekday: 4, frequency: 'monthly', priority: 3 },
    ] as const;
    const regulars = [];
    for (const pattern of [...patterns, ...patterns]) regulars.push(await of.regular({ ...pattern, ...atNine }));
    const first = regulars[0]!;
    const run1 = await run();
    expect(run1).toMatchObject({ state: 'done', problem: null, seconds: 120 });
    expect(run1.classes.map(({ priority, proven, gap }: Record<string, unknown>) => [priority, proven, gap])).toEqual([
      [1, true, 0],
      [2, true, 0],
      [3, true, 0],
    ]);
    expect(run1.endedAt).not.toBeNull();
    // Who comes first in the first class has their own time in every week, on both sides of the change.
    const own = await rowsOf(first.regularId);
    const other = await rowsOf(regulars[6]!.regularId);
    expect([...own, ...other].filter(({ minute }) => minute === 540)).toHaveLength(6);
    expect(own.map(({ dueOn }) => dueOn)).toEqual(weekly(FIRST, 6).map(([date]) => date));
    // Six weeks: four times six weekly visits of three patterns, three or so fortnightly, one or two monthly.
    const all = await rows();
    expect(all.every(({ state, bookingId, pinned }) => state === 'planned' && bookingId === null && !pinned)).toBe(true);
    expect(new Set(all.map(({ date, minute }) => `${date} ${minute}`)).size).toBe(all.length);
    for (const { dueOn, date, minute, why } of all) {
      const days = (Date.parse(date!) - Date.parse(dueOn!)) / 86_400_000;
      if (why?.code === 'preferred') expect([days, minute]).toEqual([0, 540]);
      else expect(why).toMatchObject({ code: 'moved', days, minutes: minute! - 540, blocked: { date: dueOn, code: 'taken' } });
    }
    const parts = await practices.db.selectFrom('cycleRegulars').selectAll().where('cycleId', '=', cycleId).execute();
    expect(parts).toHaveLength(12);
    expect(parts.find(({ regularId }) => regularId === first.regularId)).toMatchObject({ weekday: 1, minute: 540, priority: 1 });
    // Nothing was booked.
    expect(await practices.db.selectFrom('claims').select('id').where('coachId', '=', practice.coachId).execute()).toEqual([]);
    expect((await practice.coach('GET', path('/board'))).body.run).toEqual(run1);
  });

  it('gives the same plan again, and touches no row that stays as it is', async () => {
    for (const weekday of [2, 2, 3, 3] as const) await of.regular({ weekday, ...atNine });
    await run();
    const before = await rows();
    await run();
    expect(await rows()).toEqual(before);
  });

  it('keeps what the coach put, dropped and added by hand, and plans the rest round it', async () => {
    const anna = await of.regular({ ...atNine, weekday: 2 });
    const ben = await of.regular({ ...atNine, weekday: 2, priority: 3 });
    await run();
    expect(await told(anna.regularId)).toEqual(weekly('2027-03-02', 6));
    const [first, second, third] = await rowsOf(anna.regularId);
    await change(first!.id, { pinned: true, date: '2027-03-03', minute: 600 });
    await change(second!.id, { state: 'dropped', date: null, minute: null });
    await change(third!.id, { dueOn: null, date: '2027-03-20', minute: 660 });
    await run();
    const after = await rowsOf(anna.regularId);
    expect(after.map(({ dueOn, state, date, minute, pinned }) => [dueOn, state, date, minute, pinned])).toEqual([
      ['2027-03-02', 'planned', '2027-03-03', 600, true],
      ['2027-03-09', 'dropped', null, null, false],
      ['2027-03-16', 'planned', '2027-03-16', 540, false],
      ['2027-03-23', 'planned', '2027-03-23', 540, false],
      ['2027-03-30', 'planned', '2027-03-30', 540, false],
      ['2027-04-06', 'planned', '2027-04-06', 540, false],
      [null, 'planned', '2027-03-20', 660, false],
    ]);
    // Whoever gave way has the time that fell free.
    expect((await told(ben.regularId)).slice(0, 3)).toEqual([
      ['2027-03-02', 'planned', '2027-03-02', 540],
      ['2027-03-09', 'planned', '2027-03-09', 540],
      ['2027-03-16', 'planned', '2027-03-16', expect.not.objectContaining({ minute: 540 })],
    ]);
  });

  it('keeps what was sent and answered, and what came to nothing stays gone', async () => {
    const anna = await of.regular({ ...atNine, weekday: 2 });
    await practices.db
      .updateTable('cycles')
      .set({ confirmBy: new Date(JANUARY + 20 * 86_400_000) })
      .where('id', '=', cycleId)
      .execute();
    await run();
    expect((await practice.coach('POST', path('/send'))).status).toBe(200);
    const [moved, declined, expired, confirmed] = await rowsOf(anna.regularId);
    await change(moved!.id, { date: '2027-03-04', minute: 720 });
    await change(declined!.id, { answer: 'declined', answeredAt: new Date(JANUARY) });
    const bookings = practices.db.updateTable('bookings');
    await bookings.set({ status: 'expired' }).where('id', '=', expired!.bookingId!).execute();
    await sql`delete from claims where booking_id = ${expired!.bookingId}`.execute(practices.db);
    await bookings.set({ status: 'confirmed' }).where('id', '=', confirmed!.bookingId!).execute();
    const before = await rows();
    const ben = await of.regular({
      ...atNine,
      weekday: 2,
      acceptableWeekdays: [2],
      acceptableHours: [{ startMinute: 540, endMinute: 600 }],
    });
    await run();
    expect(await rowsOf(anna.regularId)).toEqual(before);
    // Free are the time that was moved away from and the one that expired; the declined one is held.
    expect(await told(ben.regularId)).toEqual([
      ['2027-03-02', 'planned', '2027-03-02', 540],
      ['2027-03-09', 'unplaced', null, null],
      ['2027-03-16', 'planned', '2027-03-16', 540],
      ['2027-03-23', 'unplaced', null, null],
      ['2027-03-30', 'unplaced', null, null],
      ['2027-04-06', 'unplaced', null, null],
    ]);
  });

  it('goes on in the rhythm of the last session, and keeps away from sessions that the client has booked beside', async () => {
    const anna = await of.regular({ ...atNine, weekday: 2, frequency: 'biweekly' });
    await booked(anna, '2027-02-23');
    await booked(anna, '2027-03-23');
    await run();
    expect((await rowsOf(anna.regularId)).map(({ dueOn, date }) => [dueOn, date])).toEqual([
      ['2027-03-09', '2027-03-09'],
      ['2027-03-23', '2027-03-22'],
      ['2027-04-06', '2027-04-06'],
    ]);
  });

  it('leaves out who is paused, waits, sits the cycle out, or is away as a client', async () => {
    const there = await of.regular(atNine);
    const gone = [
      await of.regular({ ...atNine, status: 'paused' }),
      await of.regular({ ...atNine, status: 'waitlist' }),
      await of.regular(atNine),
      await of.regular(atNine),
      await of.regular(atNine),
    ];
    await run();
    const [, , skips, away, inactive] = gone;
    await practices.db.updateTable('cycleRegulars').set({ wish: 'skip' }).where('regularId', '=', skips!.regularId).execute();
    await practices.db.updateTable('clients').set({ state: 'paused' }).where('id', '=', away!.clientId).execute();
    await changeRegular(inactive!.regularId, { status: 'inactive' });
    const [pinned] = await rowsOf(inactive!.regularId);
    await change(pinned!.id, { pinned: true });
    await run();
    const left = await rows();
    expect(new Set(left.map(({ regularId }) => regularId))).toEqual(new Set([there.regularId]));
    expect(left.map(({ minute }) => minute)).toEqual(left.map(() => 540));
    const parts = await practices.db.selectFrom('cycleRegulars').select('regularId').where('cycleId', '=', cycleId).execute();
    expect(parts.map(({ regularId }) => regularId).toSorted()).toEqual([there.regularId, skips!.regularId].toSorted());
  });

  it('is not refused for pins that a changed pattern leaves behind', async () => {
    const anna = await of.regular({ ...atNine, weekday: 2 });
    await run();
    await practices.db.updateTable('placements').set({ pinned: true }).where('regularId', '=', anna.regularId).execute();
    const before = await rowsOf(anna.regularId);
    await changeRegular(anna.regularId, { frequency: 'biweekly', weekday: 4 });
    expect(await run()).toMatchObject({ state: 'done', problem: null });
    expect((await rowsOf(anna.regularId)).filter(({ pinned }) => pinned)).toEqual(before);
  });

  it('plans a cycle that is under way from tomorrow on, and leaves alone what was', async () => {
    const anna = await of.regular({ ...atNine, weekday: 2 });
    await run();
    const before = await rowsOf(anna.regularId);
    now = wallToInstant(ZONE, '2027-03-16', 480);
    await changeRegular(anna.regularId, { minute: 600 });
    await run();
    expect(await told(anna.regularId)).toEqual([
      ...before.slice(0, 3).map(({ dueOn, state, date, minute }) => [dueOn, state, date, minute]),
      ...weekly('2027-03-23', 3, 600),
    ]);
  });

  it('says what kept a visit from its time', async () => {
    await of.regular({ ...atNine, weekday: 2, acceptableWeekdays: [2] });
    await practices.db
      .insertInto('overrides')
      .values({
        id: nobodysId(),
        coachId: practice.coachId,
        kind: 'blocked',
        startsOn: '2027-03-16',
        endsOn: '2027-03-16',
        note: '',
      } as never)
      .execute();
    await run();
    expect((await rows()).map(({ why }) => why?.code)).toEqual([
      'preferred',
      'preferred',
      'unplaced',
      'preferred',
      'preferred',
      'preferred',
    ]);
    expect((await rows())[2]?.why).toEqual({
      code: 'unplaced',
      blocked: [-2, -1, 0, 1, 2].map((off) => {
        const date = addDays('2027-03-16', off);
        return { date, code: weekdayOf(date) === 2 ? 'closed' : 'weekday_not_accepted' };
      }),
    });
  });

  it('writes who asked and what came of it, and names nobody', async () => {
    await of.regular({ ...atNine, name: 'Rosa Regular' });
    await run();
    const all = practices.db.selectFrom('auditEntries').selectAll().where('coachId', '=', practice.coachId);
    const searches = (await all.orderBy('id').execute()).filter(({ subjectId }) => subjectId === cycleId);
    expect(searches.map(({ action, actorKind, after }) => [action, actorKind, after])).toEqual([
      ['cycle.search_started', 'coach', { seconds: 120 }],
      ['cycle.planned', 'system', { dated: 6, undated: 0 }],
    ]);
    expect(searches.some(({ after }) => JSON.stringify(after).includes('Rosa'))).toBe(false);
  });
});

describe('a search that can not be', () => {
  it('is refused without anybody to place', async () => {
    await of.regular({ status: 'paused' });
    expect(await start()).toMatchObject({ status: 409, body: { code: 'no_regulars' } });
    expect(await practices.db.selectFrom('placementRuns').select('id').where('cycleId', '=', cycleId).execute()).toEqual([]);
  });

  it('is refused when the cycle is over, and on its last day', async () => {
    await of.regular();
    now = wallToInstant(ZONE, LAST, 0);
    expect(await start()).toMatchObject({ status: 409, body: { code: 'cycle_over' } });
    now = wallToInstant(ZONE, addDays(LAST, 3), 0);
    expect(await start()).toMatchObject({ status: 409, body: { code: 'cycle_over' } });
  });

  it('says so in a sentence when settings make no sense, and leaves the plan as it was', async () => {
    await of.regular(atNine);
    await run();
    const before = await rows();
    const settings = { ...DEFAULT_PLACEMENT_SETTINGS, perDay: 0.5 };
    await practices.db
      .updateTable('cycles')
      .set({ settings: JSON.stringify(settings) })
      .where('id', '=', cycleId)
      .execute();
    const shown = await run();
    expect(shown).toMatchObject({ state: 'failed', problem: { code: 'wrong_settings' } });
    expect(shown.problem.sentence).toMatch(/no whole number/);
    expect(await rows()).toEqual(before);
  });

  it('is not there for others, nor in another cycle', async () => {
    await of.regular();
    const { id } = await run();
    const other = await of.cycle({ firstDate: '2027-05-01', lastDate: '2027-05-31' });
    for (const [method, rest] of [
      ['GET', ''],
      ['POST', '/stop'],
    ] as const) {
      expect((await practice.stranger(method, path(`/runs/${id}${rest}`))).status).toBe(404);
      expect((await practice.coach(method, path(`/runs/${nobodysId()}${rest}`))).status).toBe(404);
      expect((await practice.coach(method, practice.path(`/cycles/${other}/runs/${id}${rest}`))).status).toBe(404);
    }
    expect((await practice.stranger('POST', path('/runs'), {})).status).toBe(404);
    expect((await start({ seconds: 0 })).status).toBe(400);
  });
});

describe('a search under way', () => {
  /** One that no job works on. */
  const waiting = async (askedAt: number, more: object = {}): Promise<string> => {
    const id = nobodysId();
    await practices.db
      .insertInto('placementRuns')
      .values({ id, coachId: practice.coachId, cycleId, seconds: 20, askedAt: new Date(askedAt), endedAt: null, refusal: null, ...more })
      .execute();
    return id;
  };

  /** Somebody comes to work on it. */
  const work = (id: string) =>
    sql`insert into pgboss.job (name, data)
      values ('place_regulars', ${JSON.stringify({ kind: 'place_regulars', key: id, runId: id })}::jsonb)`.execute(practices.db);

  it('is the only one, until nobody can be working on it any more', async () => {
    await of.regular(atNine);
    const id = await waiting(now - 5 * 60_000);
    expect(await start()).toMatchObject({ status: 409, body: { code: 'run_under_way' } });
    now += 10 * 60_000;
    expect(await run()).toMatchObject({ state: 'done' });
    expect((await practice.coach('GET', path(`/runs/${id}`))).body).toMatchObject({ state: 'failed', problem: { code: 'internal' } });
  });

  it('ends with the best plan so far when it is told to, and says how far from the best that can be', async () => {
    // All want the same hour, and nothing but the search can say how few must give way.
    const regulars = [];
    for (let index = 0; index < 6; index += 1) regulars.push(await of.regular({ ...atNine, weekday: 2 }));
    // Before it begins: the job finds the word when it comes.
    const id = await waiting(now, { state: 'running' });
    const { status, body } = await practice.coach('POST', path(`/runs/${id}/stop`));
    expect([status, body.state]).toEqual([200, 'running']);
    expect((await practice.coach('POST', path(`/runs/${id}/stop`))).status).toBe(200);
    await work(id);
    const shown = await ended(id);
    expect(shown.state).toBe('stopped');
    for (const { cost, bound } of shown.classes) expect(bound).toBeLessThanOrEqual(cost);
    expect(shown.classes.some(({ proven }: { proven: boolean }) => !proven)).toBe(true);
    for (const { regularId } of regulars) expect(await told(regularId)).toHaveLength(6);
    expect(await practice.coach('POST', path(`/runs/${id}/stop`))).toMatchObject({ status: 200, body: { state: 'stopped' } });
  });

  it('leaves a plan that is as good as can be, however soon it is stopped', async () => {
    for (let index = 0; index < 6; index += 1) await of.regular({ ...atNine, weekday: 2 });
    expect(await run()).toMatchObject({ state: 'done' });
    const before = await rows();
    const id = await waiting(now, { stopAsked: true });
    await work(id);
    expect((await ended(id)).state).toMatch(/stopped|done/);
    expect(await rows()).toEqual(before);
  });
});

async function booked({ clientId }: { readonly clientId: string }, date: string): Promise<void> {
  const { email } = await practices.db.selectFrom('clients').select('email').where('id', '=', clientId).executeTakeFirstOrThrow();
  const { status } = await practice.coach('POST', practice.path('/bookings'), {
    serviceId: practice.serviceId,
    clientId,
    email,
    startsAt: new Date(wallToInstant(ZONE, date, 540)).toISOString(),
    durationMinutes: 60,
  });
  expect(status).toBe(201);
}
