import type { Path, Plan } from '../problem.ts';
import { addPath, createOccupancy, removePath } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';
import { createPathTable } from './path-table.ts';
import type { PathTable } from './path-table.ts';
import { placeClient } from './place-client.ts';
import { placePrices } from './relax.ts';
import type { Relaxed } from './relax.ts';
import { costOfClass } from './stage.ts';
import type { Stage } from './stage.ts';
import { takeWhole } from './take-whole.ts';

/** One after another, everybody of the class gives up his path for a better one that is free, until nobody finds any. */
function settle(stage: Stage, table: PathTable, occupancy: Occupancy, plan: Path[]): void {
  const { clients } = stage.problem;
  for (let round = 0, found = true; found && round < 5; round += 1) {
    found = false;
    for (const [index, client] of clients.entries()) {
      if (client.priority !== stage.priority) continue;
      const before = plan[index]!;
      removePath(occupancy, before);
      const after = placeClient(table, client, occupancy);
      if (after.cost < before.cost) {
        plan[index] = after;
        found = true;
      } else {
        removePath(occupancy, after);
        addPath(occupancy, before);
      }
    }
  }
}

/** The earlier classes as in the wish, where that keeps limits and costs; else as in the plan known. */
function layEarlier(stage: Stage, wish: Plan, best: Plan, occupancy: Occupancy): Path[] {
  const { clients } = stage.problem;
  const earlier = [...clients.keys()].filter((index) => clients[index]!.priority !== stage.priority);
  const isCheap = [...stage.earlier].every(([priority, most]) => costOfClass(clients, wish, priority) <= most);
  const taken: number[] = [];
  if (isCheap) {
    for (const index of earlier) {
      if (!takeWhole(occupancy, wish[index]!)) break;
      taken.push(index);
    }
    if (taken.length < earlier.length) for (const index of taken) removePath(occupancy, wish[index]!);
  }
  const isWish = isCheap && taken.length === earlier.length;
  const plan: Path[] = [];
  for (const index of earlier) plan[index] = (isWish ? wish : best)[index]!;
  if (!isWish) for (const index of earlier) addPath(occupancy, best[index]!);
  return plan;
}

/**
 * A plan near everybody's own choice: who can have it has it, the others take the best that is left by the prices, and at last everybody looks
 * round once more. Earlier classes may not get dearer. Who is asked first rotates with `turn`, so that repairs differ.
 */
export function repair(stage: Stage, relaxed: Relaxed, best: Plan, turn: number): Plan {
  const { problem } = stage;
  const { clients } = problem;
  const occupancy = createOccupancy(problem);
  const table = createPathTable();
  const prices = placePrices(stage, relaxed.prices.rows);
  const left: number[] = [];
  const plan = layEarlier(stage, relaxed.plan, best, occupancy);
  for (let step = 0; step < clients.length; step += 1) {
    const index = (step + turn) % clients.length;
    if (clients[index]!.priority !== stage.priority) continue;
    if (takeWhole(occupancy, relaxed.plan[index]!)) plan[index] = relaxed.plan[index]!;
    else left.push(index);
  }
  for (const index of left) plan[index] = placeClient(table, clients[index]!, occupancy, prices);
  settle(stage, table, occupancy, plan);
  return plan;
}
