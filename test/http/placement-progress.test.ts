import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlacementInput } from '../../core/cycles/placement/placement-input.ts';
import type { PlacementResult, PlannedClass } from '../../core/cycles/placement/placement-result.ts';
import { ok } from '../../core/result.ts';
import { makeTransaction } from '../../server/db/transaction.ts';
import { runPlacement } from '../../server/jobs/cycles/run-placement.ts';
import type { JobContext } from '../../server/jobs/job-context.ts';
import type { PlacementOptions } from '../../server/placement/place-regulars.ts';
import { season } from '../factories/season.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

const JANUARY = Date.parse('2027-01-11T15:00:00Z');
const classAt = (bound: number): PlannedClass => ({ priority: 2, cost: 40, bound, gap: (40 - bound) / bound, proven: bound === 40 });

let practices: Practices;
let practice: OpenPractice;
let cycleId: string;
let runId: string;
let regularId: string;
/** A search that goes on until it is told to stop, or what the test wants. */
let search: { readonly input: PlacementInput; readonly options: PlacementOptions; readonly fail: (error: Error) => void } | undefined;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => JANUARY } });
});
afterAll(() => practices.stop());
beforeEach(async () => {
  search = undefined;
  practice = await practices.open();
  const of = season(practices.db, practice);
  cycleId = await of.cycle({ firstDate: '2027-03-01', lastDate: '2027-03-31' });
  ({ regularId } = await of.regular());
  runId = randomUUID();
  const row = { id: runId, coachId: practice.coachId, cycleId, seconds: 20, askedAt: new Date(JANUARY), endedAt: null, refusal: null };
  await practices.db.insertInto('placementRuns').values(row).execute();
});

const resultOf = (input: PlacementInput): PlacementResult => ({
  regulars: input.regulars.map(({ id }) => ({
    regularId: id,
    cost: 400,
    visits: [{ dueOn: '2027-03-02', placed: null, why: { code: 'unplaced', blocked: [{ date: '2027-03-02', code: 'closed' }] } }],
  })),
  classes: [classAt(30)],
  ended: 'stopped',
});

const placeRegulars: JobContext['placeRegulars'] = (input, options) => {
  let stop = (): void => undefined;
  let fail: (error: Error) => void = () => undefined;
  const result = new Promise<PlacementResult>((resolve, reject) => {
    stop = () => resolve(resultOf(input));
    fail = reject;
  });
  search = { input, options, fail };
  return ok({ result, stop });
};

function job(): Promise<string> {
  const ctx = {
    transaction: makeTransaction(practices.db),
    clock: { now: () => JANUARY },
    newId: () => randomUUID(),
    log: pino({ level: 'silent' }),
    placeRegulars,
  } as Partial<JobContext> as JobContext;
  return runPlacement(ctx, { kind: 'place_regulars', key: runId, runId }, { jobId: runId, isLast: false });
}

const path = (rest = '') => practice.path(`/cycles/${cycleId}/runs/${runId}${rest}`);
const shown = async () => (await practice.coach('GET', path())).body;
const placements = () => practices.db.selectFrom('placements').selectAll().where('cycleId', '=', cycleId).execute();

describe('a search under way', () => {
  it('shows what it knows so far, and ends when it is told to, with what it has', async () => {
    const done = job();
    await expect.poll(() => search !== undefined).toBe(true);
    expect(search?.options.seconds).toBe(20);
    expect(await shown()).toMatchObject({ state: 'running', classes: [] });
    for (const bound of [10, 20]) {
      search?.options.progress?.([classAt(bound)]);
      await expect.poll(async () => (await shown()).classes).toEqual([classAt(bound)]);
    }
    expect(await placements()).toEqual([]);
    await practice.coach('POST', path('/stop'));
    expect(await done).toBe('planned');
    expect(await shown()).toMatchObject({ state: 'stopped', classes: [classAt(30)], problem: null });
    expect(await placements()).toMatchObject([{ regularId, dueOn: '2027-03-02', state: 'unplaced', date: null }]);
    // The job, done once more, does nothing.
    expect(await job()).toBe('not needed');
  });

  it('keeps the plan from being edited and sent, and lets go of it when it fails', async () => {
    const done = job();
    await expect.poll(() => search !== undefined).toBe(true);
    const add = () =>
      practice.coach('POST', practice.path(`/cycles/${cycleId}/placements`), { regularId, date: '2027-03-09', minute: 600 });
    expect(await add()).toMatchObject({ status: 409, body: { code: 'run_under_way' } });
    expect(await practice.coach('POST', practice.path(`/cycles/${cycleId}/send`))).toMatchObject({ body: { code: 'run_under_way' } });
    search?.fail(new Error('the thread died'));
    expect(await done).toBe('refused');
    expect(await shown()).toMatchObject({ state: 'failed', problem: { code: 'internal' } });
    expect(await add()).toMatchObject({ status: 201 });
  });

  it('that was written off meanwhile changes nothing any more', async () => {
    const done = job();
    await expect.poll(() => search !== undefined).toBe(true);
    await practices.db
      .updateTable('placementRuns')
      .set({ state: 'failed', endedAt: new Date(JANUARY) })
      .where('id', '=', runId)
      .execute();
    expect(await done).toBe('overtaken');
    expect(await shown()).toMatchObject({ state: 'failed' });
    expect(await placements()).toEqual([]);
  });

  it('begins anew where the process that had it died', async () => {
    await practices.db.updateTable('placementRuns').set({ state: 'running', stopAsked: true }).where('id', '=', runId).execute();
    expect(await job()).toBe('planned');
    expect(search?.options.seconds).toBe(0);
    expect(await shown()).toMatchObject({ state: 'stopped' });
  });
});
