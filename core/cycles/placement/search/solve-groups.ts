import type { Client, Path, Plan } from '../problem.ts';
import { bestPath } from './best-path.ts';
import type { Solve } from './linear-program.ts';
import { createPathTable } from './path-table.ts';
import { programOf } from './program-of.ts';
import type { ProgramTask } from './program-of.ts';
import { splitClients } from './split-clients.ts';
import { costOfClass } from './stage.ts';
import type { Stage } from './stage.ts';

/** The solver and the time it has. */
export interface SolveTime {
  readonly solve: Solve;
  readonly secondsLeft: () => number;
}

interface GroupResult {
  readonly paths: readonly Path[];
  /** No choice of the group costs the class less; only if the earlier classes' costs are the least. */
  readonly bound: number;
}

export interface GroupsResult {
  readonly plan: Plan;
  readonly bound: number;
}

function taskOf(stage: Stage, clients: readonly Client[], paths: Plan, limits: Int32Array): ProgramTask {
  const earlier = new Map<number, number>();
  for (const priority of stage.earlier.keys())
    if (clients.some((client) => client.priority === priority)) earlier.set(priority, costOfClass(clients, paths, priority));
  return { problem: stage.problem, clients, limits, priority: stage.priority, earlier };
}

function solveGroup(stage: Stage, task: ProgramTask, paths: Plan, { solve, secondsLeft }: SolveTime): GroupResult {
  const cost = costOfClass(task.clients, paths, stage.priority);
  const program = programOf(task);
  if (task.clients.length === 1 && program.capacity.length === 0) {
    const path = freeChoice(stage, task.clients[0]!);
    return { paths: [path], bound: path.cost };
  }
  const step = stage.problem.costStep;
  const start = program.toValues(paths);
  const solved = solve(program.rows, { whole: true, step, seconds: Math.max(0.01, secondsLeft()), start });
  const found = solved.values ? program.toPaths(solved.values) : paths;
  const foundCost = costOfClass(task.clients, found, stage.priority);
  const better = foundCost < cost ? found : paths;
  const best = Math.min(foundCost, cost);
  // Trusted only up to a step: sums of the solver carry its tolerances.
  const bound = solved.status === 'optimal' ? best : Math.min(best, Math.floor((solved.bound + program.offset + 1e-3) / step) * step);
  return { paths: better, bound };
}

function freeChoice(stage: Stage, client: Client): Path {
  const pricing = { problem: stage.problem, weight: 1, prices: null, occupancy: null };
  return bestPath(createPathTable(), client, pricing).path;
}

/**
 * The stage solved exactly over the choices that are left, group by group. Optimal if every group was solved in time; the bound holds for these
 * choices only.
 */
export function solveGroups(stage: Stage, plan: Plan, time: SolveTime): GroupsResult {
  const { clients } = stage.problem;
  const { groups, limits } = splitClients(stage.problem, plan);
  const next = [...plan];
  const grouped = new Set(groups.flat());
  let bound = 0;
  for (const [index, client] of clients.entries())
    if (!grouped.has(index) && client.priority === stage.priority) bound += plan[index]!.cost;
  for (const group of groups) {
    const own = group.map((index) => clients[index]!);
    if (own.every(({ priority }) => priority !== stage.priority)) continue;
    const paths = group.map((index) => plan[index]!);
    const result = solveGroup(stage, taskOf(stage, own, paths, limits), paths, time);
    for (const [position, index] of group.entries()) next[index] = result.paths[position]!;
    bound += result.bound;
  }
  return { plan: next, bound };
}
