import { parentPort, workerData } from 'node:worker_threads';
import { buildProblem } from '../../core/cycles/placement/build/build-problem.ts';
import { standingPaths } from '../../core/cycles/placement/build/standing-paths.ts';
import { plannedClasses } from '../../core/cycles/placement/plan/planned-classes.ts';
import { resultOf } from '../../core/cycles/placement/plan/result-of.ts';
import { searchPlan } from '../../core/cycles/placement/search/search-plan.ts';
import { loadSolver } from './load-solver.ts';
import type { PlacementMessage, PlacementOrder } from './placement-message.ts';

const SECOND = 1000;
/** Bounds rise hundreds of times a second; nobody reads faster than this. */
const TELL_EVERY = 200;

const { input, seconds, stop } = workerData as PlacementOrder;
const flag = new Int32Array(stop);
const tell = (message: PlacementMessage): void => parentPort?.postMessage(message, []);

const started = performance.now();
const isStopped = (): boolean => Atomics.load(flag, 0) !== 0;
const secondsLeft = (): number => (isStopped() ? 0 : (seconds ?? Number.POSITIVE_INFINITY) - (performance.now() - started) / SECOND);

let told = Number.NEGATIVE_INFINITY;
const problem = buildProblem(input);
const found = searchPlan(problem, {
  solve: await loadSolver(isStopped),
  secondsLeft,
  standing: standingPaths(input, problem),
  seen: ({ classes }) => {
    if (performance.now() - told < TELL_EVERY) return;
    told = performance.now();
    tell({ kind: 'progress', classes: plannedClasses(classes) });
  },
});
tell({ kind: 'done', result: resultOf(input, problem, found, found.ended) });
