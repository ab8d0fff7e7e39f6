import type { Client, Path, Problem } from '../problem.ts';
import { fillPathTable } from './path-table.ts';
import type { PathTable, Pricing } from './path-table.ts';

/** What a path really costs, in sixtieths. */
export function costOfPlaces(problem: Problem, client: Client, rhythm: number, places: Int32Array): number {
  let cost = 0;
  for (const [k, visit] of client.rhythms[rhythm]!.visits.entries())
    cost += places[k]! < 0 ? problem.unplacedCost : visit.costs[visit.places.indexOf(places[k]!)]!;
  return cost;
}

/** The node that ends the cheapest path of the rhythm in the table: the first of those that cost the same. */
function cheapestEnd(table: PathTable, visits: number): number {
  let end = table.base[visits - 1]!;
  for (let node = end + 1; node < table.base[visits]!; node += 1) if (table.value[node]! < table.value[end]!) end = node;
  return end;
}

/**
 * The client's cheapest path by these prices and what it costs by them, over all rhythms. Of equals the earlier rhythm, then days nearer to the
 * due day and times nearer to the preferred one, the later visits deciding first.
 */
export function bestPath(table: PathTable, client: Client, pricing: Pricing): { readonly path: Path; readonly price: number } {
  let best: Int32Array = new Int32Array(0);
  let rhythm = -1;
  let price = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of client.rhythms.entries()) {
    const { visits } = candidate;
    if (candidate.dropped) continue;
    if (visits.length > 0) fillPathTable(table, client, candidate, pricing);
    const end = visits.length > 0 ? cheapestEnd(table, visits.length) : -1;
    const value = end < 0 ? 0 : table.value[end]!;
    if (rhythm >= 0 && !(value < price)) continue;
    rhythm = index;
    price = value;
    best = new Int32Array(visits.length);
    for (let k = visits.length - 1, node = end; k >= 0; k -= 1, node = table.back[node]!) best[k] = table.place[node]!;
  }
  return { path: { rhythm, places: best, cost: costOfPlaces(pricing.problem, client, rhythm, best) }, price };
}
