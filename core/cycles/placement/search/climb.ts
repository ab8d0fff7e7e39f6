import { createPathTable } from './path-table.ts';
import { relax } from './relax.ts';
import type { Prices, Relaxed } from './relax.ts';
import { costOfClass } from './stage.ts';
import type { Stage } from './stage.ts';

/** How far each limit is exceeded (below 0: how much is left), of rows and of earlier classes. */
interface Excess {
  readonly rows: Float64Array;
  readonly earlier: Map<number, number>;
}

function excessOf({ problem, earlier }: Stage, { plan }: Relaxed): Excess {
  const rows = Float64Array.from(problem.limits, (limit) => -limit);
  for (const { places } of plan) {
    for (const at of places) {
      if (at < 0) continue;
      const place = problem.places[at]!;
      for (let index = 0; index < place.rows.length; index += 1) rows[place.rows[index]!]! += place.weights[index]!;
    }
  }
  return {
    rows,
    earlier: new Map([...earlier].map(([priority, most]) => [priority, costOfClass(problem.clients, plan, priority) - most])),
  };
}

/** How much of the last direction goes on: it keeps prices from swinging to and fro. */
const MOMENTUM = 0.7;
/** Costs of earlier classes are thousands where room is ones. */
const COST_SCALE = 1 / 480;

class Climber {
  readonly stage: Stage;
  direction: Float64Array;
  earlierDirection: Map<number, number>;
  constructor(stage: Stage) {
    this.stage = stage;
    this.direction = new Float64Array(stage.problem.limits.length);
    this.earlierDirection = new Map();
  }

  /** Prices a step on from `at`: higher where limits are exceeded, lower where room is left. */
  step(at: Relaxed, target: number, boldness: number): Prices {
    const excess = excessOf(this.stage, at);
    let length = 0;
    for (let row = 0; row < excess.rows.length; row += 1) {
      let way = excess.rows[row]! + MOMENTUM * this.direction[row]!;
      if (way < 0 && at.prices.rows[row]! <= 0) way = 0;
      this.direction[row] = way;
      length += way * way;
    }
    for (const [priority, over] of excess.earlier) {
      const way = over * COST_SCALE + MOMENTUM * (this.earlierDirection.get(priority) ?? 0);
      this.earlierDirection.set(priority, way);
      length += way * way;
    }
    const by = length === 0 ? 0 : (boldness * Math.max(1, target - at.bound)) / length;
    return {
      rows: at.prices.rows.map((price, row) => Math.max(0, price + by * this.direction[row]!)),
      earlier: new Map(
        [...at.prices.earlier].map(([priority, price]) => [
          priority,
          Math.max(0, price + by * (this.earlierDirection.get(priority) ?? 0) * COST_SCALE),
        ]),
      ),
    };
  }
}

/** How the climb goes on: after every step, whether to. */
export interface ClimbOptions {
  readonly steps: number;
  /** The cost of the best plan known; may fall while climbing. */
  readonly target: () => number;
  readonly seen: (relaxed: Relaxed, best: Relaxed, step: number) => boolean;
}

/** Raises the bound from the prices given, step by step, by the subgradient method. Returns the best prices found. */
export function climb(stage: Stage, from: Prices, { steps, target, seen }: ClimbOptions): Relaxed {
  const table = createPathTable();
  const climber = new Climber(stage);
  let here = relax(stage, from, table);
  let best = here;
  let boldness = 1;
  let since = 0;
  for (let step = 1; step <= steps && seen(here, best, step); step += 1) {
    here = relax(stage, climber.step(here, target(), boldness), table);
    since += 1;
    if (here.bound > best.bound) {
      if (here.bound > best.bound + 1e-4 * Math.abs(best.bound)) since = 0;
      best = here;
    }
    if (since < 12) continue;
    since = 0;
    boldness /= 2;
    here = best;
    climber.direction.fill(0);
    if (boldness < 1e-3) break;
  }
  return best;
}
