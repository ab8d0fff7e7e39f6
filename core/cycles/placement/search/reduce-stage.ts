import type { Plan } from '../problem.ts';
import { bestPath } from './best-path.ts';
import { createPathTable } from './path-table.ts';
import type { Pricing } from './path-table.ts';
import { reduceClient } from './reduce-client.ts';
import { placePrices, weightOf } from './relax.ts';
import type { Prices } from './relax.ts';
import type { Stage } from './stage.ts';

/** A hair more than what lies between: sums of prices are rounded. */
const HAIR = 1e-3;

/** The stage with only those choices that cost, by the prices, at most `room` more than the client's best, and those of the plan. */
export function reduceStage(stage: Stage, prices: Prices, plan: Plan, room: number): Stage {
  const { problem } = stage;
  const table = createPathTable();
  const places = placePrices(stage, prices.rows);
  const clients = problem.clients.map((client, index) => {
    const pricing: Pricing = { problem, weight: weightOf(stage, prices, client.priority), prices: places, occupancy: null };
    const { price } = bestPath(table, client, pricing);
    return reduceClient(table, client, pricing, price + room + HAIR, plan[index]!);
  });
  return { ...stage, problem: { ...problem, clients } };
}

/** How many choices are left. */
export const choicesLeft = ({ problem }: Stage): number =>
  problem.clients.reduce((sum, { rhythms }) => {
    for (const { visits } of rhythms) for (const { places } of visits) sum += places.length;
    return sum;
  }, 0);
