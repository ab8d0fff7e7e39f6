import type { Plan } from '../problem.ts';
import { climb } from './climb.ts';
import { keepsRules } from './keeps-rules.ts';
import { priceExactly } from './price-exactly.ts';
import { choicesLeft, reduceStage } from './reduce-stage.ts';
import type { Prices, Relaxed } from './relax.ts';
import { repair } from './repair.ts';
import { solveGroups } from './solve-groups.ts';
import type { SolveTime } from './solve-groups.ts';
import { costOfClass, keepsEarlier, nextCost } from './stage.ts';
import type { Stage } from './stage.ts';

/** Where the search for one class stands. */
export interface StageState {
  readonly plan: Plan;
  readonly cost: number;
  readonly bound: number;
}

export interface StageTime extends SolveTime {
  readonly seen: (state: StageState) => void;
}

export interface StageResult extends StageState {
  readonly proven: boolean;
  readonly prices: Prices;
  /** What can still be in a plan as good as this one. */
  readonly left: Stage;
}

/** Steps of the climb, and after how many of them a plan is made of the prices. */
const STEPS = 400;
const REPAIR_EVERY = 10;
/** So many choices are solved at once; of more, the most promising come first. */
const FEW = 8000;

class StageSearch {
  readonly stage: Stage;
  readonly time: StageTime;
  plan: Plan;
  cost: number;
  /** Of the class's cost, rounded up to what can be. */
  bound: number;
  relaxed: Relaxed | undefined;

  constructor(stage: Stage, plan: Plan, time: StageTime) {
    this.stage = stage;
    this.time = time;
    this.plan = plan;
    this.cost = costOfClass(stage.problem.clients, plan, stage.priority);
    this.bound = 0;
  }

  get isClosed(): boolean {
    return this.bound >= this.cost;
  }

  get isOver(): boolean {
    return this.isClosed || this.time.secondsLeft() <= 0;
  }

  offer(plan: Plan): void {
    const cost = costOfClass(this.stage.problem.clients, plan, this.stage.priority);
    if (cost >= this.cost || !keepsEarlier(this.stage, plan) || !keepsRules(this.stage.problem, plan)) return;
    this.plan = plan;
    this.cost = cost;
    this.time.seen(this);
  }

  raise(bound: number): void {
    const next = Math.min(this.cost, nextCost(bound, this.stage.problem.costStep));
    if (next <= this.bound) return;
    this.bound = next;
    this.time.seen(this);
  }

  learn(relaxed: Relaxed): void {
    if (!this.relaxed || relaxed.bound > this.relaxed.bound) this.relaxed = relaxed;
    this.raise(relaxed.bound);
  }

  climb(from: Prices): void {
    const best = climb(this.stage, from, {
      steps: STEPS,
      target: () => this.cost,
      seen: (here, highest, step) => {
        this.raise(highest.bound);
        if (step % REPAIR_EVERY === 1) this.offer(repair(this.stage, here, this.plan, step));
        return !this.isOver;
      },
    });
    this.learn(best);
    if (!this.isOver) this.offer(repair(this.stage, best, this.plan, 0));
  }

  /** What can be in a plan that costs at most so much more than the bound. */
  within(room: number): Stage {
    const { prices } = this.relaxed!;
    return reduceStage(this.stage, prices, this.plan, room);
  }

  /** Everything that can be in a plan as good as the best known. */
  left(): Stage {
    return this.within(this.cost - this.relaxed!.bound);
  }

  /** What can be in a plan as good as the best known; if that is too much, the nearest part of it to the bound. */
  nearest(most: number): { readonly stage: Stage; readonly isAll: boolean } {
    const all = this.left();
    let stage = all;
    for (let share = 0.5; choicesLeft(stage) > most && share > 1e-4; share /= 2)
      stage = this.within((this.cost - this.relaxed!.bound) * share);
    return { stage, isAll: stage === all };
  }

  /** Prices by the simplex method, for more and more of the choices: each time the bound rises, a plan is found, or all are seen. */
  priceExactly(): void {
    for (let most = FEW; !this.isOver; most *= 2) {
      if (choicesLeft(this.left()) <= FEW / 4) return;
      const { stage, isAll } = this.nearest(most);
      const exact = priceExactly(this.stage, stage, this.plan, this.time);
      if (!exact) return;
      this.learn(exact.relaxed);
      this.offer(repair(this.stage, { ...exact.relaxed, plan: exact.wish }, this.plan, 0));
      if (isAll || choicesLeft(this.left()) <= FEW) return;
    }
  }

  /** First a bound as good as the relaxation gives, then better plans from a part of the choices, at last all of them. */
  solve(): void {
    this.priceExactly();
    for (let most = FEW; !this.isOver; most *= 2) {
      const { stage, isAll } = this.nearest(most);
      const solved = solveGroups(stage, this.plan, this.time);
      this.offer(solved.plan);
      // With earlier classes at more than their least, groups could trade cost with each other, and only the relaxation bounds that.
      if (isAll && this.stage.earlierProven) this.raise(Math.min(this.cost, solved.bound));
      if (isAll) return;
    }
  }
}

/** Makes the class as cheap as time allows, from a plan and prices to begin with. */
export function solveStage(stage: Stage, plan: Plan, from: Prices, time: StageTime): StageResult {
  const search = new StageSearch(stage, plan, time);
  search.climb(from);
  if (!search.isOver) search.solve();
  const { cost, bound } = search;
  const proven = bound >= cost && stage.earlierProven;
  return { plan: search.plan, cost, bound, proven, prices: search.relaxed!.prices, left: search.left() };
}
