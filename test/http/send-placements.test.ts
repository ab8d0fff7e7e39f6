import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import type { LocalDate } from '../../core/time/instant.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';

const DAY = 86_400_000;
/** Looked at once: a test may run past midnight. */
const TODAY = dateIn(0);
const day = (days: number) => addDays(TODAY, days);
const in20Days = Date.now() + 20 * DAY;

let practices: Practices;
let mine: OpenPractice;
let cycleId: string;
let of: ReturnType<typeof season>;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  mine = await practices.open();
  of = season(practices.db, mine);
  cycleId = await of.cycle({ firstDate: day(25), lastDate: day(140), confirmBy: in20Days });
});

const path = (rest: string) => mine.path(`/cycles/${cycleId}${rest}`);
const preview = async () => (await mine.coach('GET', path('/send'))).body;
const send = () => mine.coach('POST', path('/send'));
const plan = (regular: { regularId: string; clientId: string }, days: readonly number[], minute = 600) =>
  planVisits(practices.db, { coachId: mine.coachId, cycleId, regular, dates: days.map(day), minute });
const placements = () =>
  practices.db.selectFrom('placements').selectAll().where('cycleId', '=', cycleId).orderBy('dueOn').orderBy('regularId').execute();
const bookings = () => practices.db.selectFrom('bookings').selectAll().where('coachId', '=', mine.coachId).orderBy('startsAt').execute();
const claims = () => practices.db.selectFrom('claims').selectAll().where('coachId', '=', mine.coachId).orderBy('startsAt').execute();
const parts = () => practices.db.selectFrom('cycleRegulars').selectAll().where('cycleId', '=', cycleId).execute();
const change = (id: string, to: { state?: 'dropped' | 'planned'; date?: LocalDate | null; minute?: number | null }) =>
  practices.db.updateTable('placements').set(to).where('id', '=', id).execute();
const drop = (id: string) => change(id, { state: 'dropped', date: null, minute: null });

describe('sending a plan', () => {
  it('books proposals that hold their times, begins the confirming and makes one link a client', async () => {
    const rosa = await of.regular();
    const tom = await of.regular({ name: 'Tom Regular' });
    await plan(rosa, [30, 37]);
    await plan(tom, [31], 660);
    expect(await preview()).toEqual({
      clients: [
        { regularId: rosa.regularId, clientName: 'Rosa Regular', first: true, added: 2, moved: 0, withdrawn: 0, dates: 2 },
        { regularId: tom.regularId, clientName: 'Tom Regular', first: true, added: 1, moved: 0, withdrawn: 0, dates: 1 },
      ],
      skipped: [],
      quiet: 0,
      conflicts: [],
      unplaced: 0,
    });
    expect(await bookings()).toEqual([]);
    const sent = await send();
    expect(sent.status).toBe(200);
    expect(sent.body).toMatchObject({ total: 2 });

    const booked = await bookings();
    expect(booked.map(({ status, wallDate, wallMinute }) => ({ status, wallDate, wallMinute }))).toEqual([
      { status: 'proposed', wallDate: day(30), wallMinute: 600 },
      { status: 'proposed', wallDate: day(31), wallMinute: 660 },
      { status: 'proposed', wallDate: day(37), wallMinute: 600 },
    ]);
    expect(booked[0]).toMatchObject({
      clientId: rosa.clientId,
      clientEmail: rosa.email,
      clientTimeZone: 'Europe/Lisbon',
      priceMinor: 12_000n,
      currency: 'CAD',
      location: { kind: 'in_person', detail: '12 Elm Street' },
      bookedBy: 'coach',
      sequence: 0,
    });
    expect((await claims()).map(({ bookingId }) => bookingId)).toEqual(booked.map(({ id }) => id));
    for (const placement of await placements())
      expect(booked).toContainEqual(expect.objectContaining({ id: placement.bookingId, startsAt: placement.toldStartsAt }));
    expect(await parts()).toMatchObject([{ rounds: 1 }, { rounds: 1 }]);
    const cycle = await practices.db.selectFrom('cycles').selectAll().where('id', '=', cycleId).executeTakeFirstOrThrow();
    expect(cycle).toMatchObject({ phase: 'confirming', version: 2 });
    expect(cycle.firstSentAt).not.toBeNull();
    const tokens = await practices.db.selectFrom('accessTokens').selectAll().where('cycleId', '=', cycleId).execute();
    expect(tokens.map(({ clientId, purpose }) => [purpose, clientId]).toSorted()).toEqual(
      [rosa, tom].map(({ clientId }) => ['portal', clientId]).toSorted(),
    );
    const audit = await practices.db.selectFrom('auditEntries').select(['action', 'after']).where('subjectId', '=', cycleId).execute();
    expect(audit).toEqual([{ action: 'cycle.sent', after: { clients: 2, added: 3, moved: 0, withdrawn: 0 } }]);
    // The public sees that the time is taken.
    expect((await mine.book(new Date(booked[0]!.startsAt).toISOString())).body).toMatchObject({ code: 'slot_taken' });
  });

  it('a second time sends nothing, and then only what changed: added, moved to where another one was, withdrawn', async () => {
    const rosa = await of.regular();
    const tom = await of.regular({ name: 'Tom Regular' });
    const [first, second, third] = await plan(rosa, [30, 37, 44]);
    await plan(tom, [31]);
    await send();
    expect(await preview()).toMatchObject({ clients: [] });
    await send();
    expect((await parts()).map(({ rounds }) => rounds)).toEqual([1, 1]);
    expect(await bookings()).toHaveLength(4);

    // The first two change places, the third goes, one comes.
    await change(first!, { date: day(37) });
    await change(second!, { date: day(30) });
    await drop(third!);
    await planVisits(practices.db, { coachId: mine.coachId, cycleId, regular: rosa, dates: [day(51)] });
    expect(await preview()).toMatchObject({
      clients: [{ regularId: rosa.regularId, first: false, added: 1, moved: 2, withdrawn: 1, dates: 3 }],
    });
    const before = await bookings();
    expect((await send()).body).toMatchObject({ total: 1 });
    const after = new Map((await bookings()).map((booking) => [booking.id, booking]));
    const [one, two, three] = [first, second, third].map((id) => after.get(id!)!);
    expect(one).toMatchObject({ wallDate: day(37), sequence: 1, status: 'proposed' });
    expect(two).toMatchObject({ wallDate: day(30), sequence: 1, status: 'proposed' });
    expect(three).toMatchObject({ status: 'cancelled', cancelledBy: 'coach', sequence: 1 });
    expect(after.size).toBe(before.length + 1);
    expect(await claims()).toHaveLength(4);
    const roundsOf = new Map((await parts()).map(({ regularId, rounds }) => [regularId, rounds]));
    expect(roundsOf.get(rosa.regularId)).toBe(2);
    expect(roundsOf.get(tom.regularId)).toBe(1);
    expect(await preview()).toMatchObject({ clients: [] });
  });

  it('leaves alone what was answered', async () => {
    const rosa = await of.regular();
    const [yes, no] = await plan(rosa, [30, 37]);
    await send();
    await practices.db.updateTable('placements').set({ answer: 'declined' }).where('id', '=', no!).execute();
    await practices.db
      .updateTable('placements')
      .set({ answer: 'confirmed', date: day(31) })
      .where('id', '=', yes!)
      .execute();
    await practices.db.updateTable('bookings').set({ status: 'confirmed' }).where('id', '=', yes!).execute();
    expect(await preview()).toMatchObject({ clients: [] });
    await send();
    expect((await bookings()).map(({ wallDate }) => wallDate)).toEqual([day(30), day(37)]);
  });

  it('is refused as a whole where a time is not free any more, by a booking or by the hours, and names those', async () => {
    const rosa = await of.regular();
    const [taken, free, closed] = await plan(rosa, [30, 37, 44]);
    await practices.db
      .insertInto('overrides')
      .values({
        coachId: mine.coachId,
        scheduleId: null,
        kind: 'travel',
        startsOn: day(44),
        endsOn: day(44),
        weekdays: null,
        startMinute: null,
        endMinute: null,
        capacity: null,
      })
      .execute();
    const visitor = await mine.book(new Date(wallToInstant('America/Toronto', day(30), 600)).toISOString());
    expect(visitor.status).toBe(201);
    expect(new Set((await preview()).conflicts)).toEqual(new Set([taken, closed]));
    const refused = await send();
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflicts_to_solve' } });
    expect(new Set(refused.body.placements)).toEqual(new Set([taken, closed]));
    expect(await bookings()).toHaveLength(1);
    expect(await parts()).toMatchObject([{ rounds: 0, sentAt: null }]);
    await drop(taken!);
    await drop(closed!);
    expect((await send()).status).toBe(200);
    expect((await placements()).find(({ id }) => id === free)?.bookingId).toBe(free);
  });

  it('two plans in one place are a conflict too', async () => {
    await plan(await of.regular(), [30]);
    await plan(await of.regular({ name: 'Tom Regular' }), [30], 630);
    expect((await preview()).conflicts).toHaveLength(1);
    expect((await send()).body.code).toBe('conflicts_to_solve');
  });

  it.each<[string, { clientState?: 'paused' | 'inactive'; status?: 'paused' | 'inactive'; wish?: 'skip' }, string]>([
    ['a client who is paused', { clientState: 'paused' }, 'client'],
    ['a client who has left', { clientState: 'inactive' }, 'client'],
    ['a regular who is not on the roster at present', { status: 'paused' }, 'roster'],
    ['who said no to this cycle', { wish: 'skip' }, 'wish'],
  ])('%s is sent nothing new and stands aside, and what was withdrawn falls free', async (_, { clientState, status, wish }, why) => {
    const rosa = await of.regular();
    const tom = await of.regular({ name: 'Tom Regular' });
    const [first] = await plan(rosa, [30]);
    await send();
    await plan(rosa, [37]);
    await plan(tom, [38]);
    const { db } = practices;
    if (clientState) await db.updateTable('clients').set({ state: clientState }).where('id', '=', rosa.clientId).execute();
    if (status) await db.updateTable('regulars').set({ status }).where('id', '=', rosa.regularId).execute();
    if (wish) await db.updateTable('cycleRegulars').set({ wish }).where('regularId', '=', rosa.regularId).execute();
    expect(await preview()).toMatchObject({
      clients: [{ regularId: tom.regularId }],
      skipped: [{ regularId: rosa.regularId, clientName: 'Rosa Regular', dates: 1, why }],
    });
    await drop(first!);
    await send();
    const all = await bookings();
    expect(all.map(({ wallDate, status: is }) => [wallDate, is])).toEqual([
      [day(30), 'cancelled'],
      [day(38), 'proposed'],
    ]);
  });

  it.each<[string, object, string]>([
    ['without a deadline', { confirmBy: null }, 'deadline_needed'],
    ['after the deadline', { confirmBy: new Date(Date.now() - DAY) }, 'deadline_past'],
    ['when its consequences are drawn', { deadlineDoneAt: new Date() }, 'deadline_over'],
    ['in a cycle that is over', { phase: 'completed', automatic: false }, 'cycle_over'],
  ])('is refused %s', async (_, state, code) => {
    await plan(await of.regular(), [30]);
    await practices.db.updateTable('cycles').set(state).where('id', '=', cycleId).execute();
    expect((await send()).body.code).toBe(code);
    expect(await bookings()).toEqual([]);
  });

  it('is refused while a search is under way', async () => {
    await plan(await of.regular(), [30]);
    const run = {
      id: cycleId,
      coachId: mine.coachId,
      cycleId,
      seconds: 20,
      askedAt: new Date(),
      endedAt: null,
      refusal: null,
      classes: null,
    };
    await practices.db.insertInto('placementRuns').values(run).execute();
    expect((await send()).body.code).toBe('run_under_way');
  });

  it('is no error where there is nothing to tell', async () => {
    expect(await send()).toMatchObject({ status: 200, body: { sentAt: null, total: 0 } });
    expect(await practices.db.selectFrom('cycles').select('phase').where('id', '=', cycleId).execute()).toEqual([{ phase: 'planning' }]);
  });

  it('is for those who run the practice', async () => {
    for (const request of [mine.stranger('POST', path('/send')), mine.stranger('GET', path('/send'))])
      expect((await request).status).toBe(404);
    expect((await mine.visitor('POST', path('/send'))).status).toBe(401);
  });
});
