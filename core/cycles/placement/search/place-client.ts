import type { Client, Path } from '../problem.ts';
import { bestPath, costOfPlaces } from './best-path.ts';
import { fits, occupy } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';
import type { PathTable } from './path-table.ts';

/**
 * Gives the client the best path that is left and takes its room. Two visits of one client may meet in one row (a limit of the week): the
 * later then stays unplaced.
 */
export function placeClient(table: PathTable, client: Client, occupancy: Occupancy, prices: Float64Array | null = null, weight = 1): Path {
  const { problem } = occupancy;
  const { path } = bestPath(table, client, { problem, weight, prices, occupancy });
  let dropped = false;
  for (const [k, place] of path.places.entries()) {
    if (place < 0) continue;
    if (fits(occupancy, place)) occupy(occupancy, place, 1);
    else {
      path.places[k] = -1;
      dropped = true;
    }
  }
  return dropped ? { ...path, cost: costOfPlaces(problem, client, path.rhythm, path.places) } : path;
}
