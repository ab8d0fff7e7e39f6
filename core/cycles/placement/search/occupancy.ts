import type { Path, Problem } from '../problem.ts';

/** How much of each row is used up by the paths that were added. */
export interface Occupancy {
  readonly problem: Problem;
  readonly used: Int32Array;
}

export const createOccupancy = (problem: Problem): Occupancy => ({ problem, used: new Int32Array(problem.limits.length) });

/** Whether one more session fits in. */
export function fits({ problem, used }: Occupancy, place: number): boolean {
  const { rows, weights } = problem.places[place]!;
  for (let index = 0; index < rows.length; index += 1)
    if (used[rows[index]!]! + weights[index]! > problem.limits[rows[index]!]!) return false;
  return true;
}

export function occupy({ problem, used }: Occupancy, place: number, times: 1 | -1): void {
  const { rows, weights } = problem.places[place]!;
  for (let index = 0; index < rows.length; index += 1) used[rows[index]!]! += times * weights[index]!;
}

export function addPath(occupancy: Occupancy, path: Path): void {
  for (const place of path.places) if (place >= 0) occupy(occupancy, place, 1);
}

export function removePath(occupancy: Occupancy, path: Path): void {
  for (const place of path.places) if (place >= 0) occupy(occupancy, place, -1);
}
