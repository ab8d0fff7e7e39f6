import { buildProblem } from '../core/cycles/placement/build/build-problem.ts';
import type { Problem } from '../core/cycles/placement/problem.ts';
import { classCosts } from '../core/cycles/placement/search/class-costs.ts';
import { greedyPlan } from '../core/cycles/placement/search/greedy-plan.ts';
import { searchPlan } from '../core/cycles/placement/search/search-plan.ts';
import type { SearchState } from '../core/cycles/placement/search/search-plan.ts';
import { COST_PARTS } from '../core/cycles/placement/problem.ts';
import { loadSolver } from '../server/placement/load-solver.ts';
import { plainCosts } from './placement-plain.ts';
import { benchSeason } from './placement-season.ts';
import { table } from './table.ts';

/** Regulars, sessions at once, seeds. */
const SEASONS = [
  [50, 1, [1, 2, 3]],
  [200, 4, [1, 2]],
  [1000, 20, [1]],
] as const;
/** Longer nobody waits for the plain program; of more regulars it does not fit into its memory. */
const PATIENCE = 60;
const MOST_PLAIN = 200;

const sum = (costs: readonly number[]): number => costs.reduce((total, cost) => total + cost, 0);
const units = (costs: readonly number[]): string => costs.map((cost) => cost / COST_PARTS).join(' / ');
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const visitsOf = (problem: Problem): number => sum(problem.clients.map(({ rhythms }) => rhythms[0]?.visits.length ?? 0));

/** Seconds on the clock, and seconds of processor, which others on the machine do not stretch. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}

function stopwatch(): () => Took {
  const clock = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return { clock: (performance.now() - clock) / 1e3, processor: (user + system) / 1e6 };
  };
}

const took = ({ clock, processor }: Took): string => `${clock.toFixed(1)} (${processor.toFixed(1)})`;

/** Whether every class lies within half a percent of its bound. */
const isNear = ({ classes }: SearchState): boolean => classes.every(({ cost, bound }) => cost - bound <= 0.005 * bound);

/** Tables of placement: what it costs, what no plan can undercut, and how long it took, beside plain greedy and the solver alone. */
export async function benchPlacement(): Promise<string> {
  const solve = await loadSolver();
  const rows = SEASONS.flatMap(([regulars, capacity, seeds]) =>
    seeds.map((seed) => {
      const built = stopwatch();
      const problem = buildProblem(benchSeason(regulars, capacity, seed));
      const greedy = classCosts(problem, greedyPlan(problem));
      let near: Took | undefined;
      const watch = built;
      const found = searchPlan(problem, {
        solve,
        secondsLeft: () => Number.POSITIVE_INFINITY,
        seen: (state) => {
          if (!near && isNear(state)) near = watch();
        },
      });
      const all = watch();
      const plainWatch = stopwatch();
      const plain = regulars > MOST_PLAIN ? undefined : plainCosts(problem, solve, () => PATIENCE - plainWatch().clock);
      const costs = found.classes.map(({ cost }) => cost);
      const bounds = found.classes.map(({ bound }) => bound);
      if (plain && plain.join() !== costs.join()) throw new Error('The plain program finds another optimum.');
      return [
        `${regulars} regulars, ${visitsOf(problem)} visits, seed ${seed}`,
        units(costs),
        units(bounds),
        found.classes.every(({ proven }) => proven) ? 'yes' : 'no',
        took(near ?? all),
        took(all),
        units(greedy),
        percent(sum(greedy) / sum(costs) - 1),
        `${(greedy.at(-1)! / Math.max(1, costs.at(-1)!)).toFixed(2)}×`,
        plain ? took(plainWatch()) : regulars > MOST_PLAIN ? 'not tried' : `over ${PATIENCE}`,
      ];
    }),
  );
  return table(
    'Placing regulars over 17 weeks: cost by class, seconds on the clock (of processor)',
    ['season', 'cost', 'bound', 'proven', 'within 0.5 %', 'to the proof', 'greedy', 'greedy worse by', 'last class pays', 'HiGHS alone'],
    rows,
  );
}
