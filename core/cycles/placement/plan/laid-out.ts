import type { PlacementInput } from '../placement-input.ts';
import type { Plan, Problem } from '../problem.ts';
import { addPath, createOccupancy } from '../search/occupancy.ts';
import type { Occupancy } from '../search/occupancy.ts';

/** The plan, with what it takes up and who takes it. */
export interface LaidOut {
  readonly input: PlacementInput;
  readonly problem: Problem;
  readonly plan: Plan;
  readonly occupancy: Occupancy;
  /** For each row, the clients that use it. */
  readonly users: readonly (readonly number[])[];
}

export function layOut(input: PlacementInput, problem: Problem, plan: Plan): LaidOut {
  const occupancy = createOccupancy(problem);
  const users: number[][] = Array.from({ length: problem.limits.length }, () => []);
  for (const [client, path] of plan.entries()) {
    addPath(occupancy, path);
    for (const place of path.places) if (place >= 0) for (const row of problem.places[place]!.rows) users[row]!.push(client);
  }
  return { input, problem, plan, occupancy, users };
}
