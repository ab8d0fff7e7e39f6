import type { Path, Plan, Problem } from '../problem.ts';
import { classesOf } from './class-costs.ts';
import type { Solve } from './linear-program.ts';
import type { Prices } from './relax.ts';
import { createOccupancy, addPath } from './occupancy.ts';
import { createPathTable } from './path-table.ts';
import { keepsGaps } from './keeps-rules.ts';
import { placeClient } from './place-client.ts';
import { solveStage } from './solve-stage.ts';
import type { StageResult } from './solve-stage.ts';
import { costOfClass } from './stage.ts';
import type { Stage } from './stage.ts';
import { takeWhole } from './take-whole.ts';

/** Where one class stands, in sixtieths of cost. */
export interface ClassState {
  readonly priority: number;
  readonly cost: number;
  readonly bound: number;
  readonly proven: boolean;
}

/** A whole plan that keeps every rule, and how good each class is known to be. */
export interface SearchState {
  readonly plan: Plan;
  readonly classes: readonly ClassState[];
}

export interface SearchHost {
  readonly solve: Solve;
  /** Until the search must come to an end; 0 or less ends it now. Infinity for a search to the proof. */
  readonly secondsLeft: () => number;
  /** The plan that stands, by client; what of it is not possible any more is left out. */
  readonly standing?: readonly (Path | null)[];
  /** Called whenever a plan or a bound got better. */
  readonly seen?: (state: SearchState) => void;
}

export interface SearchResult extends SearchState {
  readonly ended: 'by_itself' | 'stopped';
}

/** Prices of the stage before are where the next one begins: what was scarce still is. */
function nextPrices(problem: Problem, before: StageResult | undefined, priority: number | undefined): Prices {
  if (!before || priority === undefined) return { rows: new Float64Array(problem.limits.length), earlier: new Map() };
  return { rows: before.prices.rows, earlier: new Map([...before.prices.earlier, [priority, 1]]) };
}

class PlanSearch {
  readonly problem: Problem;
  readonly host: SearchHost;
  /** Indexes of the clients of the stage so far, and their paths. */
  readonly order: number[] = [];
  plan: Plan = [];
  states: ClassState[] = [];
  last: StageResult | undefined;

  constructor(problem: Problem, host: SearchHost) {
    this.problem = problem;
    this.host = host;
  }

  /** The plan of the stage, and everybody of later classes what stands, where that still fits, or the best that is left. */
  whole(stagePlan: Plan, standing: SearchHost['standing'] = []): Plan {
    const plan: Path[] = [];
    const occupancy = createOccupancy(this.problem);
    for (const [position, path] of stagePlan.entries()) {
      plan[this.order[position]!] = path;
      addPath(occupancy, path);
    }
    const table = createPathTable();
    const { clients } = this.problem;
    const others = [...clients.keys()].filter((index) => plan[index] === undefined);
    others.sort((a, b) => clients[a]!.priority - clients[b]!.priority || a - b);
    for (const index of others) {
      const path = standing[index];
      if (path && keepsGaps(this.problem, clients[index]!, path) && takeWhole(occupancy, path)) plan[index] = path;
    }
    for (const index of others) plan[index] ??= placeClient(table, clients[index]!, occupancy);
    return plan;
  }

  state(stagePlan: Plan, state: ClassState): SearchState {
    const plan = this.whole(stagePlan);
    const costOf = (priority: number): number =>
      plan.reduce((sum, path, index) => (this.problem.clients[index]!.priority === priority ? sum + path.cost : sum), 0);
    const known = [...this.states, state];
    const later = classesOf(this.problem).slice(known.length);
    return { plan, classes: [...known, ...later.map((priority) => ({ priority, cost: costOf(priority), bound: 0, proven: false }))] };
  }

  /** Of the plan that stands and the greedy one, what the class likes better. */
  start(priority: number): Plan {
    const { clients } = this.problem;
    const [greedy, standing] = [this.whole(this.plan), this.whole(this.plan, this.host.standing)];
    const better = costOfClass(clients, standing, priority) <= costOfClass(clients, greedy, priority) ? standing : greedy;
    return this.order.map((index) => better[index]!);
  }

  run(priority: number): void {
    const { clients } = this.problem;
    const before = this.last;
    const earlier = before?.left.problem.clients ?? [];
    const own = [...clients.keys()].filter((index) => clients[index]!.priority === priority);
    const previous = this.states.at(-1)?.priority;
    this.order.push(...own);
    const stage: Stage = {
      problem: { ...this.problem, clients: [...earlier, ...own.map((index) => clients[index]!)] },
      priority,
      earlier: new Map(this.states.map((state) => [state.priority, state.cost])),
      earlierProven: this.states.every(({ proven }) => proven),
    };
    const start = this.start(priority);
    const result = solveStage(stage, start, nextPrices(this.problem, before, previous), {
      solve: this.host.solve,
      secondsLeft: this.host.secondsLeft,
      seen: ({ plan, cost, bound }) => this.host.seen?.(this.state(plan, { priority, cost, bound, proven: false })),
    });
    this.last = result;
    this.plan = result.plan;
    this.states = [...this.states, { priority, cost: result.cost, bound: result.bound, proven: result.proven }];
  }
}

/**
 * The best plan: class after class, each as cheap as can be beside the classes before, which may still be laid otherwise at the same cost. The
 * same problem gives the same plan; only where time ends the search does the clock have a say, and the result tells so.
 */
export function searchPlan(problem: Problem, host: SearchHost): SearchResult {
  const search = new PlanSearch(problem, host);
  for (const priority of classesOf(problem)) search.run(priority);
  const plan = search.whole(search.plan);
  const classes = search.states;
  return { plan, classes, ended: classes.every(({ proven }) => proven) || host.secondsLeft() > 0 ? 'by_itself' : 'stopped' };
}
