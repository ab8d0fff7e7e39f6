import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

/** Monday, 4 January 2027, 09:00 in Toronto; tests may move it on. */
const START = Date.parse('2027-01-04T14:00:00Z');
const DAY = 86_400_000;
/** A Tuesday and those after it. The clocks go forward on 14 March. */
const TUESDAYS = ['2027-03-02', '2027-03-09', '2027-03-16', '2027-03-23'] as const;

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
  mine = await practices.open({ hours: { startMinute: 540, endMinute: 1020 } });
  of = season(practices.db, mine);
  cycleId = await of.cycle({ firstDate: '2027-03-01', lastDate: '2027-03-28', confirmBy: START + 10 * DAY });
});

type Regular = Awaited<ReturnType<typeof of.regular>>;

const path = (rest: string) => mine.path(`/cycles/${cycleId}${rest}`);
const board = async () => (await mine.coach('GET', path('/board'))).body;
const chips = async () => (await board()).lanes.flatMap((lane: { placements: object[] }) => lane.placements);
type Part = Parameters<typeof planVisits>[1]['part'];
const plan = (regular: Regular, dates: readonly string[], minute = 600, part: Part = {}) =>
  planVisits(practices.db, { coachId: mine.coachId, cycleId, regular, dates, minute, part: { minute: 600, ...part } });
const post = (placementId: string, verb: string, body: object) => mine.coach('POST', path(`/placements/${placementId}/${verb}`), body);
const move = (placementId: string, date: string, minute: number, version = 1) => post(placementId, 'move', { date, minute, version });
const pin = (placementId: string, pinned: boolean, version = 1) =>
  mine.coach('PUT', path(`/placements/${placementId}/pin`), { pinned, version });
const add = (regularId: string, date: string, minute: number) => mine.coach('POST', path('/placements'), { regularId, date, minute });
const send = () => mine.coach('POST', path('/send'));
const targets = async (regularId: string, placementId?: string): Promise<{ date: string; starts: { minute: number; fits: boolean }[] }[]> =>
  (await mine.coach('GET', path(`/regulars/${regularId}/targets${placementId === undefined ? '' : `?placementId=${placementId}`}`))).body
    .days;
const minutesOn = async (date: string, regularId: string, placementId?: string) =>
  (await targets(regularId, placementId)).find((day) => day.date === date)?.starts.map(({ minute }) => minute) ?? [];
const said = async (placementId: string) =>
  (await practices.db.selectFrom('auditEntries').select('action').where('subjectId', '=', placementId).orderBy('id').execute()).map(
    ({ action }) => action,
  );

describe('the board', () => {
  it('has a lane for each regular of the cycle by priority and name, its weeks, and who is not in it yet', async () => {
    const tom = await of.regular({ name: 'Tom Regular' });
    const rosa = await of.regular();
    const first = await of.regular({ name: 'Zoe First', priority: 1 });
    const late = await of.regular({ name: 'Lea Later' });
    await of.regular({ name: 'Pia Paused', status: 'paused' });
    await plan(tom, TUESDAYS);
    await plan(rosa, TUESDAYS, 660);
    await plan(first, TUESDAYS, 720, { priority: 1 });
    const { lanes, missing, weeks, closedDates, run, cycle } = await board();
    expect(lanes.map(({ clientName }: { clientName: string }) => clientName)).toEqual(['Zoe First', 'Rosa Regular', 'Tom Regular']);
    expect(lanes[0]).toMatchObject({
      regularId: first.regularId,
      clientId: first.clientId,
      frequency: 'weekly',
      weekday: 2,
      minute: 600,
      sent: false,
      wish: null,
    });
    expect(missing).toEqual([{ regularId: late.regularId, clientName: 'Lea Later' }]);
    expect(weeks).toEqual(['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22']);
    expect(closedDates).toEqual([]);
    expect(run).toBeNull();
    expect(cycle).toMatchObject({ id: cycleId, counts: { regulars: 3, placed: 12, unsent: 12 } });
    // Nine stays nine when the clocks change.
    expect(lanes[2].placements.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
      '2027-03-02T15:00:00.000Z',
      '2027-03-09T15:00:00.000Z',
      '2027-03-16T14:00:00.000Z',
      '2027-03-23T14:00:00.000Z',
    ]);
    expect(lanes[2].placements[0]).toMatchObject({
      regularId: tom.regularId,
      dueOn: '2027-03-02',
      status: 'planned',
      date: '2027-03-02',
      minute: 600,
      pinned: false,
      unsent: true,
      conflict: null,
      editable: true,
      bookingId: null,
      version: 1,
    });
  });

  it('is empty without regulars', async () => {
    expect(await board()).toMatchObject({ lanes: [], missing: [], closedDates: [] });
  });

  it('says what stands in the way since: a booking, a hold, a block, closed hours, another plan', async () => {
    const [rosa, tom] = [await of.regular(), await of.regular({ name: 'Tom Regular' })];
    await plan(rosa, TUESDAYS);
    expect((await mine.book('2027-03-02T15:30:00.000Z')).status).toBe(201);
    const hold = { scheduleId: mine.scheduleId, startsAt: '2027-03-09T15:00:00.000Z', endsAt: '2027-03-09T16:00:00.000Z', note: '' };
    expect((await mine.coach('POST', mine.path('/holds'), hold)).status).toBe(201);
    expect((await mine.coach('POST', mine.path('/overrides'), blockedDay(TUESDAYS[2]))).status).toBe(201);
    await plan(tom, [TUESDAYS[3]], 630);
    await plan(tom, ['2027-03-24'], 1000);
    const { lanes, closedDates } = await board();
    const conflicts = lanes.map((lane: { placements: { conflict: string }[] }) => lane.placements.map(({ conflict }) => conflict));
    expect(conflicts).toEqual([
      ['taken', 'taken', 'closed', 'taken'],
      ['taken', 'closed'],
    ]);
    expect(closedDates).toEqual([TUESDAYS[2]]);
    // The same ones keep it from being sent, but for one of two plans that meet.
    const { conflicts: unsendable } = (await mine.coach('GET', path('/send'))).body;
    expect(unsendable).toHaveLength(5);
  });

  it('keeps who pauses meanwhile, and has no lane for who was erased', async () => {
    const [rosa, tom] = [await of.regular(), await of.regular({ name: 'Tom Regular' })];
    await plan(rosa, TUESDAYS);
    await plan(tom, TUESDAYS, 660);
    await practices.db.updateTable('clients').set({ state: 'paused' }).where('id', '=', rosa.clientId).execute();
    expect((await mine.coach('POST', mine.path(`/clients/${tom.clientId}/erase`), { version: 1 })).status).toBe(204);
    const { lanes, missing } = await board();
    expect(lanes).toMatchObject([{ regularId: rosa.regularId, placements: [{ editable: true }, {}, {}, {}] }]);
    expect(missing).toEqual([]);
    expect((await mine.coach('GET', path('/summary'))).body.regulars).toMatchObject({ silent: 1, unplaced: 0 });
  });

  it('shows what was sent as it stands: asked, answered, moved since, withdrawn', async () => {
    const rosa = await of.regular();
    const [one, two, three, four] = await plan(rosa, TUESDAYS);
    await send();
    await practices.db
      .updateTable('placements')
      .set({ answer: 'declined', answeredAt: new Date(now) })
      .where('id', '=', two!)
      .execute();
    expect((await move(three!, '2027-03-17', 900, await version(three!))).status).toBe(200);
    expect((await post(four!, 'drop', { version: await version(four!) })).status).toBe(200);
    const byId = new Map((await chips()).map((chip: { id: string }) => [chip.id, chip]));
    expect(byId.get(one!)).toMatchObject({ status: 'proposed', unsent: false, editable: true, bookingId: one });
    expect(byId.get(two!)).toMatchObject({ status: 'declined', unsent: false, editable: true, date: TUESDAYS[1] });
    expect(byId.get(three!)).toMatchObject({ status: 'proposed', unsent: true, editable: true, date: '2027-03-17', minute: 900 });
    expect(byId.get(four!)).toMatchObject({ status: 'dropped', unsent: true, editable: true, date: null, startsAt: null });
    // Nothing was booked or told by it.
    const booked = await practices.db
      .selectFrom('bookings')
      .select(['id', 'wallDate', 'status'])
      .where('coachId', '=', mine.coachId)
      .execute();
    expect(booked.every(({ status }) => status === 'proposed')).toBe(true);
    expect(booked.find(({ id }) => id === three)).toMatchObject({ wallDate: TUESDAYS[2] });
    // Their old times are free for others of the plan, for they fall free before anything else is sent.
    expect(await minutesOn(TUESDAYS[2], rosa.regularId)).toContain(600);
    expect(await minutesOn(TUESDAYS[3], rosa.regularId)).toContain(600);
    expect(await minutesOn(TUESDAYS[1], rosa.regularId)).not.toContain(600);
  });
});

const version = async (id: string) =>
  (await practices.db.selectFrom('placements').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version;

describe('where one could go', () => {
  it('lights up what is free beside bookings and plans, and fits as the client wishes', async () => {
    const rosa = await of.regular({ acceptableWeekdays: [2, 3], acceptableHours: [{ startMinute: 540, endMinute: 720 }] });
    const tom = await of.regular({ name: 'Tom Regular' });
    const [first] = await plan(rosa, TUESDAYS);
    await plan(tom, ['2027-03-03'], 600);
    await mine.book('2027-03-03T17:00:00.000Z');
    const days = await targets(rosa.regularId, first);
    expect(days).toHaveLength(28);
    const on = (date: string) => days.find((day) => day.date === date)!.starts;
    // Its own time counts as free.
    expect(
      on('2027-03-02')
        .filter(({ fits }) => fits)
        .map(({ minute }) => minute),
    ).toEqual([540, 570, 600, 630, 660]);
    expect(on('2027-03-03').map(({ minute }) => minute)).toEqual([540, 660, 780, 810, 840, 870, 900, 930, 960]);
    expect(
      on('2027-03-03')
        .filter(({ fits }) => fits)
        .map(({ minute }) => minute),
    ).toEqual([540, 660]);
    // Not a weekday of hers; and too near to the visit of the week after.
    expect(on('2027-03-01').some(({ fits }) => fits)).toBe(false);
    expect(on('2027-03-10').some(({ fits }) => fits)).toBe(false);
    // One more of hers comes on top: only not on the same day.
    const more = await targets(rosa.regularId);
    expect(more.find((day) => day.date === '2027-03-03')!.starts.some(({ fits }) => fits)).toBe(true);
    expect(more.find((day) => day.date === '2027-03-09')!.starts.some(({ fits }) => fits)).toBe(false);
  });

  it('keeps the distance to the last session before the cycle', async () => {
    const rosa = await of.regular();
    const [first] = await plan(rosa, ['2027-03-09'], 600, { frequency: 'biweekly' });
    const booked = await mine.coach('POST', mine.path('/bookings'), {
      serviceId: mine.serviceId,
      clientId: rosa.clientId,
      startsAt: '2027-02-24T15:00:00.000Z',
    });
    expect(booked.status).toBe(201);
    const fitting = (await targets(rosa.regularId, first)).filter((day) => day.starts.some(({ fits }) => fits)).map(({ date }) => date);
    expect(fitting[0]).toBe('2027-03-06');
  });

  it('is nothing that is past', async () => {
    const rosa = await of.regular();
    now = Date.parse('2027-03-10T15:00:00Z');
    const days = await targets(rosa.regularId);
    expect(days[0]).toMatchObject({ date: '2027-03-10' });
    expect(days[0]!.starts[0]!.minute).toBe(630);
  });

  it('is the same of a service that is bound to cycles, before the cycle is open', async () => {
    await practices.db.updateTable('services').set({ cycleBound: true }).where('id', '=', mine.serviceId).execute();
    const rosa = await of.regular();
    const [first] = await plan(rosa, TUESDAYS);
    expect(await minutesOn('2027-03-04', rosa.regularId)).toHaveLength(15);
    expect((await move(first!, '2027-03-04', 600)).status).toBe(200);
    expect((await chips()).every(({ conflict }: { conflict: string | null }) => conflict === null)).toBe(true);
  });

  it.each(['regular', 'placement'])('is not found for a %s that is not there', async (which) => {
    const rosa = await of.regular();
    const [first] = await plan(await of.regular({ name: 'Tom Regular' }), TUESDAYS);
    const asked = which === 'regular' ? `/regulars/${nobodysId()}/targets` : `/regulars/${rosa.regularId}/targets?placementId=${first}`;
    expect((await mine.coach('GET', path(asked))).status).toBe(404);
  });
});

describe('moving', () => {
  it('puts it there, pinned, with its distance, and tells nobody', async () => {
    const rosa = await of.regular();
    const [first] = await plan(rosa, TUESDAYS);
    const { status, body } = await move(first!, '2027-03-04', 660);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: first,
      status: 'planned',
      date: '2027-03-04',
      minute: 660,
      startsAt: '2027-03-04T16:00:00.000Z',
      pinned: true,
      why: { code: 'pinned', days: 2, minutes: 60 },
      conflict: null,
      version: 2,
    });
    expect((await chips())[0]).toEqual(body);
    expect(await practices.db.selectFrom('bookings').select('id').where('coachId', '=', mine.coachId).execute()).toEqual([]);
    expect(await said(first!)).toEqual(['placement.moved']);
  });

  it('brings back what was dropped or found no place', async () => {
    const rosa = await of.regular();
    const [first, second] = await plan(rosa, TUESDAYS);
    await post(first!, 'drop', { version: 1 });
    await practices.db
      .updateTable('placements')
      .set({ state: 'unplaced', date: null, minute: null, why: JSON.stringify({ code: 'unplaced', blocked: [] }) })
      .where('id', '=', second!)
      .execute();
    expect(await move(first!, '2027-03-02', 600, 2)).toMatchObject({
      status: 200,
      body: { status: 'planned', why: { code: 'pinned', days: 0 } },
    });
    expect(await move(second!, '2027-03-10', 600)).toMatchObject({ status: 200, body: { status: 'planned', pinned: true } });
  });

  it('is bound by hours and by what is taken, not by the client', async () => {
    const rosa = await of.regular({ acceptableWeekdays: [2] });
    const tom = await of.regular({ name: 'Tom Regular' });
    const [first] = await plan(rosa, TUESDAYS);
    await plan(tom, ['2027-03-04'], 600);
    await mine.book('2027-03-05T15:00:00.000Z');
    await mine.coach('POST', mine.path('/overrides'), blockedDay('2027-03-06'));
    const refused = async (date: string, minute: number) => {
      const { status, body } = await move(first!, date, minute);
      return `${status} ${body.code}`;
    };
    expect(await refused('2027-03-04', 630)).toBe('409 slot_taken');
    expect(await refused('2027-03-05', 600)).toBe('409 slot_taken');
    expect(await refused('2027-03-06', 600)).toBe('409 not_open');
    expect(await refused('2027-03-04', 480)).toBe('409 not_open');
    expect(await refused('2027-03-04', 545)).toBe('409 not_open');
    expect(await refused('2027-02-28', 600)).toBe('409 outside_cycle');
    expect(await refused('2027-03-29', 600)).toBe('409 outside_cycle');
    expect(await refused('2027-02-30', 600)).toBe('400 invalid_input');
    expect(await refused('2199-12-31', 600)).toBe('409 outside_cycle');
    expect(await refused('1970-01-01', 600)).toBe('409 outside_cycle');
    expect((await chips()).find(({ id }: { id: string }) => id === first)).toMatchObject({ date: TUESDAYS[0], version: 1 });
    expect((await move(first!, '2027-03-04', 660)).status).toBe(200);
  });

  it('is refused to whoever saw an older plan, and told by whom', async () => {
    const [first] = await plan(await of.regular(), TUESDAYS);
    await move(first!, '2027-03-03', 600);
    const late = await move(first!, '2027-03-04', 600);
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile', changed: { fields: ['date', 'pinned'] } } });
    expect((await chips())[0]).toMatchObject({ date: '2027-03-03', version: 2 });
  });

  it('of two at once onto one time lets one through, and both onto two', async () => {
    const [rosa, tom] = [await of.regular(), await of.regular({ name: 'Tom Regular' })];
    const [one] = await plan(rosa, TUESDAYS);
    const [two] = await plan(tom, TUESDAYS, 700);
    const answers = await Promise.all([move(one!, '2027-03-11', 600), move(two!, '2027-03-11', 630)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('slot_taken');
    expect((await chips()).filter(({ conflict }: { conflict: string | null }) => conflict !== null)).toEqual([]);
  });
});

describe('what can be changed no more', () => {
  it('is refused: answered, begun, searched for, over', async () => {
    const rosa = await of.regular();
    const [one, two] = await plan(rosa, TUESDAYS);
    await send();
    await practices.db
      .updateTable('placements')
      .set({ answer: 'confirmed', answeredAt: new Date(now) })
      .where('id', '=', one!)
      .execute();
    await practices.db.updateTable('bookings').set({ status: 'confirmed' }).where('id', '=', one!).execute();
    const all = async (id: string) => {
      const at = await version(id);
      const answers = await Promise.all([move(id, '2027-03-25', 600, at), post(id, 'drop', { version: at }), pin(id, true, at)]);
      return [...new Set(answers.map(({ status, body }) => `${status} ${body.code}`))];
    };
    expect(await all(one!)).toEqual(['409 placement_answered']);
    await practices.db
      .insertInto('placementRuns')
      .values({ id: nobodysId(), coachId: mine.coachId, cycleId, seconds: 5, refusal: null, askedAt: new Date(now), endedAt: null })
      .execute();
    expect(await all(two!)).toEqual(['409 run_under_way']);
    expect((await add(rosa.regularId, '2027-03-25', 600)).body.code).toBe('run_under_way');
    expect((await board()).run).toMatchObject({ state: 'waiting', seconds: 5, classes: [], problem: null, endedAt: null });
    await practices.db.updateTable('placementRuns').set({ state: 'done' }).where('cycleId', '=', cycleId).execute();
    now = Date.parse('2027-03-09T15:00:00Z');
    expect(await all(two!)).toEqual(['409 in_the_past']);
    now = Date.parse('2027-03-29T04:00:00Z');
    expect(await all(two!)).toEqual(['409 cycle_over']);
    expect((await chips()).some(({ editable }: { editable: boolean }) => editable)).toBe(false);
  });

  it('is nothing of a plan whose time went by unsent', async () => {
    const [first] = await plan(await of.regular(), TUESDAYS);
    now = Date.parse('2027-03-03T15:00:00Z');
    expect((await chips())[0]).toMatchObject({ status: 'planned', editable: true, conflict: null });
    expect((await move(first!, '2027-03-02', 660)).body.code).toBe('in_the_past');
    expect((await move(first!, '2027-03-04', 660)).status).toBe(200);
  });
});

describe('dropping', () => {
  it('takes it off the plan, once', async () => {
    const [first] = await plan(await of.regular(), TUESDAYS);
    const { status, body } = await post(first!, 'drop', { version: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'dropped', date: null, startsAt: null, why: null, pinned: false, unsent: false, version: 2 });
    expect(await post(first!, 'drop', { version: 1 })).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect(await post(first!, 'drop', { version: 2 })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await said(first!)).toEqual(['placement.dropped']);
  });

  it('leaves nothing of one that was added by hand and not sent, nor of a part that was made for it', async () => {
    const rosa = await of.regular();
    const added = (await add(rosa.regularId, '2027-03-05', 600)).body;
    expect((await board()).missing).toEqual([]);
    expect(await post(added.id, 'drop', { version: 1 })).toMatchObject({
      status: 200,
      body: { id: added.id, status: 'dropped', date: null },
    });
    expect(await board()).toMatchObject({ lanes: [], missing: [{ regularId: rosa.regularId }] });
    expect(await said(added.id)).toEqual(['placement.added', 'placement.removed']);
  });

  it('of one that was added and sent waits to be told', async () => {
    const rosa = await of.regular();
    const added = (await add(rosa.regularId, '2027-03-05', 600)).body;
    await send();
    const dropped = await post(added.id, 'drop', { version: await version(added.id) });
    expect(dropped).toMatchObject({ status: 200, body: { status: 'dropped', unsent: true } });
    await send();
    expect((await chips())[0]).toMatchObject({ status: 'cancelled', unsent: false, editable: false, date: '2027-03-05' });
  });
});

describe('taking the time back', () => {
  const blocked = [{ date: '2027-03-02', code: 'weekday_not_accepted' }];

  it('of one that was placed or dropped leaves it without a time, as the search had, for the next one', async () => {
    const [first] = await plan(await of.regular(), TUESDAYS);
    const { status, body } = await post(first!, 'unplace', { version: 1, blocked });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'unplaced', date: null, pinned: false, why: { code: 'unplaced', blocked }, version: 2 });
    expect((await chips())[0]).toEqual(body);
    await post(first!, 'drop', { version: 2 });
    expect(await post(first!, 'unplace', { version: 3 })).toMatchObject({ status: 200, body: { status: 'unplaced', version: 4 } });
    expect(await post(first!, 'unplace', { version: 3 })).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect(await said(first!)).toEqual(['placement.unplaced', 'placement.dropped', 'placement.unplaced']);
  });

  it('is for those that a search looks for and nobody was told of', async () => {
    const rosa = await of.regular();
    const [first] = await plan(rosa, TUESDAYS);
    const added = (await add(rosa.regularId, '2027-03-05', 600)).body;
    expect(await post(added.id, 'unplace', { version: 1 })).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
    await send();
    const sent = await post(first!, 'unplace', { version: await version(first!) });
    expect(sent).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });
});

describe('pinning', () => {
  it('holds it where it is, and lets go', async () => {
    const [first, second] = await plan(await of.regular(), TUESDAYS, 660);
    expect(await pin(first!, true)).toMatchObject({
      status: 200,
      body: { pinned: true, why: { code: 'pinned', days: 0, minutes: 60 }, version: 2 },
    });
    expect(await pin(first!, true, 2)).toMatchObject({ status: 200, body: { pinned: true, version: 2 } });
    expect(await pin(first!, false, 2)).toMatchObject({
      status: 200,
      body: { pinned: false, why: { code: 'moved', days: 0, minutes: 60, blocked: null }, version: 3 },
    });
    expect(await said(first!)).toEqual(['placement.pinned', 'placement.unpinned']);
    await move(second!, '2027-03-09', 600);
    expect(await pin(second!, false, 2)).toMatchObject({ body: { why: { code: 'preferred' } } });
  });

  it('needs a time', async () => {
    const [first] = await plan(await of.regular(), TUESDAYS);
    await post(first!, 'drop', { version: 1 });
    expect(await pin(first!, true, 2)).toMatchObject({ status: 409, body: { code: 'nothing_to_pin' } });
  });
});

describe('adding one more', () => {
  it('pins it beside what is there, with its distance from the preferred time', async () => {
    const rosa = await of.regular();
    await plan(rosa, TUESDAYS);
    const { status, body } = await add(rosa.regularId, '2027-03-05', 660);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      dueOn: null,
      status: 'planned',
      pinned: true,
      unsent: true,
      why: { code: 'pinned', days: 3, minutes: 60 },
    });
    expect((await add(rosa.regularId, '2027-03-05', 690)).body.code).toBe('slot_taken');
    expect((await add(rosa.regularId, '2027-04-05', 690)).body.code).toBe('outside_cycle');
  });

  it('gives a part to who is active, and to nobody else', async () => {
    const rosa = await of.regular({ minute: 660, frequency: 'monthly' });
    await add(rosa.regularId, '2027-03-05', 600);
    expect((await board()).lanes).toMatchObject([{ regularId: rosa.regularId, minute: 660, frequency: 'monthly', placements: [{}] }]);
    const paused = await of.regular({ name: 'Pia Paused', status: 'paused' });
    expect(await add(paused.regularId, '2027-03-06', 600)).toMatchObject({ status: 409, body: { code: 'regular_not_active' } });
    const gone = await of.regular({ name: 'Gus Gone' });
    await practices.db.updateTable('clients').set({ state: 'inactive' }).where('id', '=', gone.clientId).execute();
    expect((await add(gone.regularId, '2027-03-06', 600)).body.code).toBe('regular_not_active');
    await practices.db
      .updateTable('clients')
      .set({ erasedAt: new Date(now) })
      .where('id', '=', gone.clientId)
      .execute();
    expect((await add(gone.regularId, '2027-03-06', 600)).body.code).toBe('client_erased');
    expect((await add(nobodysId(), '2027-03-06', 600)).status).toBe(404);
    expect((await board()).lanes).toHaveLength(1);
    // Who has a part may get one more, whatever happened since.
    await practices.db.updateTable('regulars').set({ status: 'paused' }).where('id', '=', rosa.regularId).execute();
    expect((await add(rosa.regularId, '2027-03-06', 600)).status).toBe(201);
  });
});
