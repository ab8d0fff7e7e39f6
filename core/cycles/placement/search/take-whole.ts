import type { Path } from '../problem.ts';
import { fits, occupy } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';

/** Takes the path if all of it fits. */
export function takeWhole(occupancy: Occupancy, path: Path): boolean {
  for (const [k, place] of path.places.entries()) {
    if (place < 0) continue;
    if (fits(occupancy, place)) {
      occupy(occupancy, place, 1);
      continue;
    }
    for (let undo = 0; undo < k; undo += 1) if (path.places[undo]! >= 0) occupy(occupancy, path.places[undo]!, -1);
    return false;
  }
  return true;
}
