import type { Client, Problem, Rhythm } from '../problem.ts';
import { isChained } from './keeps-gap.ts';
import { fits } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';

/** How places are priced while a path is sought. */
export interface Pricing {
  readonly problem: Problem;
  /** What one part of real cost counts; 0 is allowed. */
  readonly weight: number;
  /** Added to each use of a place; null for nothing. */
  readonly prices: Float64Array | null;
  /** Places that no longer fit are out; null for any. */
  readonly occupancy: Occupancy | null;
}

/**
 * The cheapest way up to every day of every visit of a rhythm. Nodes of visit `k` begin at `base[k]`: one for each of its days, then one for
 * unplaced. Kept and filled again for each client, because paths are sought thousands of times.
 */
export interface PathTable {
  base: Int32Array;
  /** Cheapest price of the node alone, and the place that gives it. */
  own: Float64Array;
  place: Int32Array;
  /** Cheapest price of a path up to the node, itself included, and the node before. */
  value: Float64Array;
  back: Int32Array;
  nodes: number;
}

const sized = (nodes: number, visits: number): PathTable => ({
  base: new Int32Array(visits + 1),
  own: new Float64Array(nodes),
  place: new Int32Array(nodes),
  value: new Float64Array(nodes),
  back: new Int32Array(nodes),
  nodes: 0,
});

export const createPathTable = (): PathTable => sized(1024, 256);

function makeRoom(table: PathTable, rhythm: Rhythm): void {
  let nodes = 0;
  for (const visit of rhythm.visits) nodes += visit.days.length + 1;
  if (nodes > table.own.length || rhythm.visits.length >= table.base.length)
    Object.assign(table, sized(2 * nodes, 2 * rhythm.visits.length + 1));
  table.nodes = nodes;
}

function priceNodes(table: PathTable, rhythm: Rhythm, pricing: Pricing): void {
  const { weight, prices, occupancy, problem } = pricing;
  const { own, place, base } = table;
  let node = 0;
  for (let k = 0; k < rhythm.visits.length; k += 1) {
    const visit = rhythm.visits[k]!;
    base[k] = node;
    for (let j = 0; j < visit.days.length; j += 1, node += 1) {
      own[node] = Number.POSITIVE_INFINITY;
      place[node] = -1;
      for (let index = visit.first[j]!; index < visit.first[j + 1]!; index += 1) {
        const at = visit.places[index]!;
        const price = weight * visit.costs[index]! + (prices === null ? 0 : prices[at]!);
        if (price >= own[node]! || (occupancy !== null && !fits(occupancy, at))) continue;
        own[node] = price;
        place[node] = at;
      }
    }
    own[node] = visit.pinned || visit.sure ? Number.POSITIVE_INFINITY : weight * problem.unplacedCost;
    place[node] = -1;
    node += 1;
  }
  base[rhythm.visits.length] = node;
}

/** Fills the table; the last visit's nodes then hold the prices of whole paths. */
export function fillPathTable(table: PathTable, client: Client, rhythm: Rhythm, pricing: Pricing): void {
  makeRoom(table, rhythm);
  priceNodes(table, rhythm, pricing);
  const { base, own, value, back } = table;
  const { leastGap, mostGap } = client;
  for (let node = 0; node < (base[1] ?? 0) && rhythm.visits.length > 0; node += 1) {
    value[node] = own[node]!;
    back[node] = -1;
  }
  for (let k = 1; k < rhythm.visits.length; k += 1) {
    const before = rhythm.visits[k - 1]!;
    const visit = rhythm.visits[k]!;
    const free = !isChained(before, visit);
    const from = base[k - 1]!;
    const none = base[k]! - 1;
    let cheapest = none;
    for (let i = before.days.length - 1; i >= 0; i -= 1) if (value[from + i]! <= value[cheapest]!) cheapest = from + i;
    for (let j = 0; j < visit.days.length; j += 1) {
      const node = base[k]! + j;
      const day = visit.days[j]!;
      let best = none;
      for (let i = before.days.length - 1; i >= 0; i -= 1) {
        const gap = day - before.days[i]!;
        if ((free || (gap >= leastGap && gap <= mostGap)) && value[from + i]! <= value[best]!) best = from + i;
      }
      value[node] = own[node]! + value[best]!;
      back[node] = best;
    }
    const last = base[k + 1]! - 1;
    value[last] = own[last]! + value[cheapest]!;
    back[last] = cheapest;
  }
}
