import type { Path, Plan, Problem } from '../problem.ts';
import { createOccupancy } from './occupancy.ts';
import { createPathTable } from './path-table.ts';
import { placeClient } from './place-client.ts';

/** One after another, by class and then as listed, each gets the best that is left. What a careful person would do by hand. */
export function greedyPlan(problem: Problem): Plan {
  const occupancy = createOccupancy(problem);
  const table = createPathTable();
  const order = problem.clients.map((_, index) => index);
  order.sort((a, b) => problem.clients[a]!.priority - problem.clients[b]!.priority || a - b);
  const plan: Path[] = [];
  for (const index of order) plan[index] = placeClient(table, problem.clients[index]!, occupancy);
  return plan;
}
