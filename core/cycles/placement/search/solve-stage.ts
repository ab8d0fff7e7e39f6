import type { Plan } from '../problem.ts';
import { climb } from './climb.ts';
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
/** So few choices are solved at once; before more, a narrower program looks for a better plan. */
const FEW = 6000;

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
    if (cost >= this.cost || !keepsEarlier(this.stage, plan)) return;
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

  /** The greatest share of the room whose choices are few. */
  narrow(): Stage | undefined {
    for (let share = 0.5; share > 0.01; share /= 2) {
      const stage = this.within((this.cost - this.relaxed!.bound) * share);
      if (choicesLeft(stage) <= FEW) return stage;
    }
    return undefined;
  }

  /** First a bound as good as the relaxation gives, then better plans from a part of the choices, at last all of them. */
  solve(): void {
    let left = this.left();
    if (choicesLeft(left) > FEW / 4) {
      const exact = priceExactly(this.stage, left, this.plan, this.time);
      if (exact) {
        this.learn(exact);
        this.offer(repair(this.stage, exact, this.plan, 0));
        left = this.left();
      }
    }
    if (this.isOver) return;
    if (choicesLeft(left) > FEW) {
      const narrow = this.narrow();
      if (narrow) this.offer(solveGroups(narrow, this.plan, this.time).plan);
      if (this.isOver) return;
      left = this.left();
    }
    const solved = solveGroups(left, this.plan, this.time);
    this.offer(solved.plan);
    // With earlier classes at more than their least, groups could trade cost with each other, and only the relaxation bounds that.
    if (this.stage.earlierProven) this.raise(Math.min(this.cost, solved.bound));
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
