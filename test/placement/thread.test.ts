import { describe, expect, it } from 'vitest';
import { benchSeason } from '../../bench/placement-season.ts';
import { checkPlan } from '../../core/cycles/placement/plan/check-plan.ts';
import type { PlannedClass } from '../../core/cycles/placement/placement-result.ts';
import { placeRegulars } from '../../server/placement/place-regulars.ts';
import type { PlacementOptions, PlacementRun } from '../../server/placement/place-regulars.ts';

const input = benchSeason(50, 1, 1);

function run(options: PlacementOptions, season = input): PlacementRun {
  const started = placeRegulars(season, options);
  if (!started.ok) throw new Error(started.refusal.code);
  return started.value;
}

describe('the placement thread', () => {
  it('goes on to the proof, tells how far it is, and gives the same plan again', async () => {
    const told: (readonly PlannedClass[])[] = [];
    const result = await run({ seconds: null, progress: (classes) => told.push(classes) }).result;
    expect(result.ended).toBe('by_itself');
    expect(result.classes.map(({ proven, gap }) => ({ proven, gap }))).toEqual(result.classes.map(() => ({ proven: true, gap: 0 })));
    expect(checkPlan(input, result.regulars)).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    for (const classes of told) for (const { cost, bound } of classes) expect(bound).toBeLessThanOrEqual(cost);
    expect(await run({ seconds: null }).result).toEqual(result);
  });

  it('gives the best plan so far when its time is over', async () => {
    const result = await run({ seconds: 0 }).result;
    expect(result.ended).toBe('stopped');
    expect(checkPlan(input, result.regulars)).toEqual([]);
  });

  it('ends soon when it is told to stop', async () => {
    // Large enough to be far from its proof when the first progress is told.
    const large = benchSeason(200, 4, 1);
    const search = run({ seconds: null, progress: () => search.stop() }, large);
    const result = await search.result;
    expect(result.ended).toBe('stopped');
    expect(result.classes.some(({ proven }) => !proven)).toBe(true);
    expect(checkPlan(large, result.regulars)).toEqual([]);
  });

  it('refuses what no plan can be made for before it starts', () => {
    const refused = placeRegulars({ ...input, lastDate: '2020-01-01' }, { seconds: 1 });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'cycle_ends_before_it_starts' } });
  });
});
