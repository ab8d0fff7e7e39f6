import type { Path, Plan } from '../problem.ts';
import { bestPath } from './best-path.ts';
import { createPathTable } from './path-table.ts';
import type { PathTable } from './path-table.ts';
import type { Stage } from './stage.ts';

/** Prices of what is scarce: of each row's room, and of each earlier class's cost. None is below 0. */
export interface Prices {
  readonly rows: Float64Array;
  readonly earlier: ReadonlyMap<number, number>;
}

/** What comes out when everybody chooses for himself by the prices. */
export interface Relaxed {
  readonly prices: Prices;
  /** No plan costs the class less, whatever the prices are. */
  readonly bound: number;
  /** Everybody's own choice; together they may exceed limits. */
  readonly plan: Plan;
}

/** What the rows of each place cost. */
export function placePrices({ problem }: Stage, rows: Float64Array): Float64Array {
  return Float64Array.from(problem.places, (place) => {
    let price = 0;
    for (let index = 0; index < place.rows.length; index += 1) price += rows[place.rows[index]!]! * place.weights[index]!;
    return price;
  });
}

export const weightOf = (stage: Stage, prices: Prices, priority: number): number =>
  priority === stage.priority ? 1 : (prices.earlier.get(priority) ?? 0);

/**
 * Lagrange's relaxation: limits may be exceeded, but room has a price. The cheapest choices by any prices, less what all room there is would
 * fetch, is a bound: a plan that keeps the limits pays no more for room than that.
 */
export function relax(stage: Stage, prices: Prices, table: PathTable = createPathTable()): Relaxed {
  const { problem, earlier } = stage;
  const places = placePrices(stage, prices.rows);
  const plan: Path[] = [];
  let bound = 0;
  for (const client of problem.clients) {
    const weight = weightOf(stage, prices, client.priority);
    const { path, price } = bestPath(table, client, { problem, weight, prices: places, occupancy: null });
    plan.push(path);
    bound += price;
  }
  for (let row = 0; row < prices.rows.length; row += 1) bound -= prices.rows[row]! * problem.limits[row]!;
  for (const [priority, most] of earlier) bound -= (prices.earlier.get(priority) ?? 0) * most;
  return { prices, bound, plan };
}
