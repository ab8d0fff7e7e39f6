import type { Client, Path, Plan, Problem } from '../../core/cycles/placement/problem.ts';
import { classCosts, isCheaper } from '../../core/cycles/placement/search/class-costs.ts';

const MOST_PATHS = 4000;

/** Every path of a client, the gaps kept; undefined where there are too many. */
function allPaths(problem: Problem, client: Client): Path[] | undefined {
  const paths: Path[] = [];
  for (const [rhythm, { visits }] of client.rhythms.entries()) {
    const places: number[] = [];
    const go = (cost: number): void => {
      const k = places.length;
      if (paths.length > MOST_PATHS) return;
      if (k === visits.length) {
        paths.push({ rhythm, places: Int32Array.from(places), cost });
        return;
      }
      const visit = visits[k]!;
      const before = k > 0 && places[k - 1]! >= 0 ? problem.places[places[k - 1]!]!.day : undefined;
      for (const [index, place] of visit.places.entries()) {
        const gap = before === undefined ? client.leastGap : problem.places[place]!.day - before;
        const isFree = visit.afterSkip || (visit.pinned && visits[k - 1]?.pinned);
        if ((gap < client.leastGap || gap > client.mostGap) && !isFree) continue;
        places.push(place);
        go(cost + visit.costs[index]!);
        places.pop();
      }
      if (visit.pinned) return;
      places.push(-1);
      go(cost + problem.unplacedCost);
      places.pop();
    };
    go(0);
  }
  return paths.length > MOST_PATHS ? undefined : paths.sort((a, b) => a.cost - b.cost);
}

/** The best plan there is, found by trying all of them; undefined where there are too many. */
export function bruteForce(problem: Problem): Plan | undefined {
  const order = problem.clients.map((_, index) => index).sort((a, b) => problem.clients[a]!.priority - problem.clients[b]!.priority);
  const paths = problem.clients.map((client) => allPaths(problem, client));
  if (paths.some((each) => each === undefined)) return undefined;
  const used = new Int32Array(problem.limits.length);
  const plan: Path[] = [];
  let best: { plan: Plan; costs: readonly number[] } | undefined;
  let steps = 0;
  const least = problem.clients.map((_, index) => paths[index]![0]!);
  const change = (path: Path, by: number): boolean => {
    let fitting = true;
    for (const place of path.places) {
      if (place < 0) continue;
      const { rows, weights } = problem.places[place]!;
      for (const [index, row] of rows.entries()) if ((used[row]! += by * weights[index]!) > problem.limits[row]!) fitting = false;
    }
    return fitting;
  };
  const go = (position: number): void => {
    if ((steps += 1) > 60_000) return;
    if (position === order.length) {
      const costs = classCosts(problem, plan);
      if (!best || isCheaper(costs, best.costs)) best = { plan: [...plan], costs };
      return;
    }
    const client = order[position]!;
    for (const path of paths[client]!) {
      const hoped = problem.clients.map((_, index) => (order.indexOf(index) < position ? plan[index]! : least[index]!));
      hoped[client] = path;
      if (best && !isCheaper(classCosts(problem, hoped), best.costs)) return;
      if (change(path, 1)) {
        plan[client] = path;
        go(position + 1);
      }
      change(path, -1);
    }
  };
  go(0);
  return steps > 60_000 ? undefined : best?.plan;
}
