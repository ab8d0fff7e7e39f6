import type { Client, Path, Plan, Problem } from '../problem.ts';
import { keepsGap } from './keeps-gap.ts';
import { addPath, createOccupancy } from './occupancy.ts';

/** Whether a path keeps the gaps of its client. */
export function keepsGaps({ places }: Problem, client: Client, path: Path): boolean {
  const { visits } = client.rhythms[path.rhythm]!;
  for (let k = 1; k < visits.length; k += 1) {
    const before = places[path.places[k - 1]!];
    const after = places[path.places[k]!];
    if (before && after && !keepsGap(client, visits[k - 1]!, visits[k]!, before.day, after.day)) return false;
  }
  return true;
}

/** Whether limits and gaps hold. What the solver hands back is asked this before anybody believes it. */
export function keepsRules(problem: Problem, plan: Plan): boolean {
  const occupancy = createOccupancy(problem);
  for (const path of plan) addPath(occupancy, path);
  for (let row = 0; row < occupancy.used.length; row += 1) if (occupancy.used[row]! > problem.limits[row]!) return false;
  return problem.clients.every((client, index) => keepsGaps(problem, client, plan[index]!));
}
