import type { Plan } from '../problem.ts';
import { programOf } from './program-of.ts';
import { relax } from './relax.ts';
import type { Relaxed } from './relax.ts';
import type { SolveTime } from './solve-groups.ts';
import { splitClients } from './split-clients.ts';
import { costOfClass } from './stage.ts';
import type { Stage } from './stage.ts';

export interface Priced {
  readonly relaxed: Relaxed;
  /** What the relaxation, which may share out visits between places, does for the greater part. It may exceed limits. */
  readonly wish: Plan;
}

/**
 * The best prices there are for the choices left, by the simplex method. What comes back is judged by `relax` over the whole stage, so its
 * bound is true whatever the solver's tolerances are; undefined where time ran out.
 */
export function priceExactly(whole: Stage, left: Stage, plan: Plan, { solve, secondsLeft }: SolveTime): Priced | undefined {
  const { groups, limits } = splitClients(left.problem, plan);
  const rows = new Float64Array(limits.length);
  const earlier = new Map<number, number>();
  const wish = [...plan];
  for (const group of groups) {
    const clients = group.map((index) => left.problem.clients[index]!);
    const known = group.map((index) => plan[index]!);
    const held = new Map([...left.earlier.keys()].map((priority) => [priority, costOfClass(clients, known, priority)]));
    const program = programOf({ problem: left.problem, clients, limits, priority: left.priority, earlier: held });
    if (program.capacity.length === 0) continue;
    const solved = solve(program.rows, { whole: false, step: left.problem.costStep, seconds: Math.max(0.01, secondsLeft()) });
    if (!solved.prices || !solved.values) return undefined;
    const paths = program.toPaths(solved.values);
    for (const [position, index] of group.entries()) wish[index] = paths[position]!;
    for (const { row, problemRow } of program.capacity) rows[problemRow] = Math.max(0, solved.prices[row]!);
    for (const { row, priority } of program.held) earlier.set(priority, Math.max(earlier.get(priority) ?? 0, solved.prices[row]!));
  }
  return { relaxed: relax(whole, { rows, earlier }), wish };
}
