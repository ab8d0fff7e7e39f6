import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import { ok } from '../../core/result.ts';
import { insertCycle } from '../../server/db/cycles/cycles.ts';
import { makeTransaction } from '../../server/db/transaction.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

/** Monday, 4 January 2027, 09:00 in Toronto; tests may move it on. */
const START = Date.parse('2027-01-04T14:00:00Z');
let now = START;

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => now }, runsJobs: false });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  now = START;
  practice = await practices.open({ capacity: 3 });
});

const spring = {
  name: 'Spring 2027',
  firstDate: '2027-03-01',
  lastDate: '2027-06-30',
  confirmBy: { date: '2027-02-08', minute: 1080 },
  opensAt: { date: '2027-02-15', minute: 540 },
  automatic: true,
  remindDays: [7, 2],
  settings: DEFAULT_PLACEMENT_SETTINGS,
  notes: '',
};
const create = (more: object = {}) => practice.coach('POST', practice.path('/cycles'), { ...spring, ...more });
const one = (id: string, rest = '') => practice.path(`/cycles/${id}${rest}`);
const show = async (id: string) => (await practice.coach('GET', one(id))).body;

describe('a cycle', () => {
  it('is planned, shown, changed and deleted', async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Spring 2027',
      phase: 'planning',
      confirmBy: { at: '2027-02-08T23:00:00.000Z', date: '2027-02-08', minute: 1080, timeZone: 'America/Toronto' },
      opensAt: { at: '2027-02-15T14:00:00.000Z' },
      progress: 0,
      firstSentAt: null,
      counts: { regulars: 0, placed: 0, unsent: 0, silent: 0 },
      version: 1,
    });
    expect(await show(body.id)).toEqual(body);
    const changed = await practice.coach('PUT', one(body.id), { ...spring, lastDate: '2027-06-20', version: 1 });
    expect(changed).toMatchObject({ status: 200, body: { lastDate: '2027-06-20', version: 2 } });
    expect(await practice.coach('PUT', one(body.id), { ...spring, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', changed: { fields: ['lastDate'] } },
    });
    expect((await practice.coach('DELETE', one(body.id))).status).toBe(204);
    expect((await practice.coach('GET', one(body.id))).status).toBe(404);
  });

  it('is listed latest first, and only to those who run the practice', async () => {
    await create();
    const later = await create({ name: 'Summer', firstDate: '2027-07-01', lastDate: '2027-10-31', confirmBy: null, opensAt: null });
    const { body } = await practice.coach('GET', practice.path('/cycles'));
    expect(body.map(({ name }: { name: string }) => name)).toEqual(['Summer', 'Spring 2027']);
    expect((await practice.stranger('GET', one(later.body.id))).status).toBe(404);
    expect((await practice.visitor('GET', practice.path('/cycles'))).status).toBe(401);
    expect((await practice.coach('GET', one(nobodysId()))).status).toBe(404);
  });

  it.each([
    ['that ends before it begins', { lastDate: '2027-02-27' }, 422, 'end_before_start'],
    ['of more than 400 days', { lastDate: '2028-04-04' }, 422, 'cycle_too_long'],
    ['that is over', { firstDate: '2026-09-01', lastDate: '2026-12-31' }, 422, 'all_in_the_past'],
    ['with a deadline that is over', { confirmBy: { date: '2027-01-04', minute: 500 } }, 422, 'deadline_past'],
    ['with an opening that is over', { confirmBy: null, opensAt: { date: '2027-01-04', minute: 500 } }, 422, 'opening_past'],
    ['that opens before its deadline', { opensAt: { date: '2027-02-08', minute: 1079 } }, 422, 'opens_before_deadline'],
    ['with costs the search does not know', { settings: { ...DEFAULT_PLACEMENT_SETTINGS, unplaced: 10_001 } }, 422, 'wrong_settings'],
    ['without a name', { name: ' ' }, 400, 'invalid_input'],
    ['with a reminder twice', { remindDays: [2, 2] }, 400, 'invalid_input'],
  ])('is not made %s', async (_, more, status, code) => {
    expect(await create(more)).toMatchObject({ status, body: { code } });
    expect((await practice.coach('GET', practice.path('/cycles'))).body).toEqual([]);
  });

  it('never overlaps another of the same coach, be it by one day', async () => {
    const { body } = await create();
    const touching = { firstDate: '2027-06-30', lastDate: '2027-08-01' };
    expect(await create(touching)).toMatchObject({ status: 409, body: { code: 'cycles_overlap' } });
    const next = await create({ ...touching, firstDate: '2027-07-01' });
    expect(next.status).toBe(201);
    expect(await practice.coach('PUT', one(body.id), { ...spring, lastDate: '2027-07-01', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'cycles_overlap' },
    });
    practice = await practices.open();
    expect((await create(touching)).status).toBe(201);
  });
});

it('keeps settings of its own, and says only what of them has changed', async () => {
  const { weekly, ...frequencies } = DEFAULT_PLACEMENT_SETTINGS.frequencies;
  // In another order than the one they are kept in.
  const settings = { frequencies: { ...frequencies, weekly: { ...weekly, window: 1 } }, perHour: 2, perDay: 8, unplaced: 400 };
  const { body } = await create({ settings });
  expect(body.settings).toEqual({ ...DEFAULT_PLACEMENT_SETTINGS, ...settings });
  await practice.coach('PUT', one(body.id), { ...spring, settings, name: 'May', version: 1 });
  expect(await practice.coach('PUT', one(body.id), { ...spring, settings, version: 1 })).toMatchObject({
    body: { code: 'changed_meanwhile', changed: { fields: ['name'] } },
  });
});

it('is held apart by the database itself, whatever path writes it', async () => {
  const { body } = await create();
  const content = { ...spring, confirmBy: null, opensAt: null };
  const owner = { id: nobodysId(), coachId: practice.coachId, createdAt: START };
  const result = await makeTransaction(practices.db)(async (tx) =>
    ok(await insertCycle(tx, owner, { ...content, firstDate: '2027-06-30' })),
  );
  expect(result).toEqual({ ok: false, refusal: { code: 'cycles_overlap' } });
  expect((await practice.coach('GET', practice.path('/cycles'))).body).toEqual([body]);
});

describe('deleting a cycle', () => {
  it('takes all that is planned for it along, and leaves the roster', async () => {
    const of = season(practices.db, practice);
    const { body } = await create();
    const regular = await of.regular();
    await planVisits(practices.db, { coachId: practice.coachId, cycleId: body.id, regular, dates: ['2027-03-02', '2027-03-09'] });
    expect((await practice.coach('DELETE', one(body.id))).status).toBe(204);
    const left = await practices.db.selectFrom('placements').select('id').where('regularId', '=', regular.regularId).execute();
    expect(left).toEqual([]);
    expect((await practice.coach('GET', practice.path('/regulars'))).body.regulars).toHaveLength(1);
  });
});

describe('the suggestion', () => {
  const suggest = async () => (await practice.coach('GET', practice.path('/cycles/suggestion'))).body;

  it('is of the four months from the next one on, and can be taken as it is', async () => {
    const { cycle, previous } = await suggest();
    expect(cycle).toMatchObject({
      name: 'Spring 2027',
      firstDate: '2027-02-01',
      lastDate: '2027-05-31',
      automatic: true,
      remindDays: [7, 2],
    });
    expect(cycle).toMatchObject({ confirmBy: { date: '2027-01-11', minute: 1080 }, opensAt: { date: '2027-01-18', minute: 540 } });
    expect(previous).toBeNull();
    expect((await create(cycle)).status).toBe(201);
  });

  it('follows the last cycle', async () => {
    const { body } = await create();
    expect(await suggest()).toMatchObject({
      cycle: {
        name: 'Summer 2027',
        firstDate: '2027-07-01',
        lastDate: '2027-10-31',
        confirmBy: { date: '2027-06-10', minute: 1080 },
        opensAt: { date: '2027-06-17', minute: 540 },
      },
      previous: { id: body.id, name: 'Spring 2027' },
    });
  });
});
