import type { Client, Path, Rhythm, Visit } from '../problem.ts';
import { keepsGap } from './keeps-gap.ts';
import { fillPathTable } from './path-table.ts';
import type { PathTable, Pricing } from './path-table.ts';

/** For each node of a filled table the cheapest price of what comes after it. */
function pricesAfter(table: PathTable, client: Client, { visits }: Rhythm): Float64Array {
  const { base, own } = table;
  const after = new Float64Array(table.nodes);
  for (let k = visits.length - 2; k >= 0; k -= 1) {
    const visit = visits[k]!;
    const next = visits[k + 1]!;
    const none = base[k + 2]! - 1;
    const skipped = own[none]! + after[none]!;
    let cheapest = skipped;
    for (let j = 0; j < next.days.length; j += 1) cheapest = Math.min(cheapest, own[base[k + 1]! + j]! + after[base[k + 1]! + j]!);
    after[base[k + 1]! - 1] = cheapest;
    for (let i = 0; i < visit.days.length; i += 1) {
      let best = skipped;
      for (let j = 0; j < next.days.length; j += 1) {
        if (!keepsGap(client, visit, next, visit.days[i]!, next.days[j]!)) continue;
        best = Math.min(best, own[base[k + 1]! + j]! + after[base[k + 1]! + j]!);
      }
      after[base[k]! + i] = best;
    }
  }
  return after;
}

function reducedVisit(visit: Visit, sure: boolean, keeps: (j: number, index: number) => boolean): Visit {
  const days: number[] = [];
  const first: number[] = [0];
  const kept: number[] = [];
  for (const [j, day] of visit.days.entries()) {
    const before = kept.length;
    for (let index = visit.first[j]!; index < visit.first[j + 1]!; index += 1) if (keeps(j, index)) kept.push(index);
    if (kept.length === before) continue;
    days.push(day);
    first.push(kept.length);
  }
  return {
    ...visit,
    sure,
    days: Int32Array.from(days),
    first: Int32Array.from(first),
    places: Int32Array.from(kept, (index) => visit.places[index]!),
    costs: Int32Array.from(kept, (index) => visit.costs[index]!),
  };
}

const DROPPED: Rhythm = { visits: [], dropped: true };

/**
 * The client with only those choices that lie on a path of at most this price, and those of the path to keep. If the price is the client's
 * cheapest and what lies between bound and best plan, the others can be in no plan as good as the best.
 */
export function reduceClient(table: PathTable, client: Client, pricing: Pricing, most: number, keep: Path): Client {
  const { weight, prices } = pricing;
  const rhythms = client.rhythms.map((rhythm, number): Rhythm => {
    const { visits } = rhythm;
    const kept = number === keep.rhythm ? keep.places : null;
    if (rhythm.dropped || visits.length === 0) return rhythm;
    fillPathTable(table, client, rhythm, pricing);
    const { base, own, value } = table;
    let least = Number.POSITIVE_INFINITY;
    for (let node = base[visits.length - 1]!; node < table.nodes; node += 1) least = Math.min(least, value[node]!);
    if (least > most && kept === null) return DROPPED;
    const after = pricesAfter(table, client, rhythm);
    const isSure = (k: number): boolean => {
      const node = base[k + 1]! - 1;
      return visits[k]!.sure === true || ((kept === null || kept[k]! >= 0) && value[node]! + after[node]! > most);
    };
    return {
      visits: visits.map((visit, k) =>
        reducedVisit(visit, isSure(k), (j, index) => {
          if (kept !== null && kept[k] === visit.places[index]) return true;
          const node = base[k]! + j;
          const price = weight * visit.costs[index]! + (prices === null ? 0 : prices[visit.places[index]!]!);
          return value[node]! - own[node]! + price + after[node]! <= most;
        }),
      ),
    };
  });
  return { ...client, rhythms };
}
