import type { Span } from '../../time/span.ts';
import type { Claim } from '../availability-input.ts';
import { createSteps } from './steps.ts';
import type { Steps } from './steps.ts';

/** What a claim of another schedule weighs: more than all seats of a schedule together, so that both fit into one number. */
export const OTHER_SCHEDULE = 2 ** 32;

/** Events in time: at `at[i]` the demand changes by `weight[i]`. */
interface Events {
  readonly at: Float64Array;
  readonly weight: Float64Array;
}

const createEvents = (size: number): Events => ({ at: new Float64Array(size), weight: new Float64Array(size) });

/** Sorting by insertion gives up after so many moves an event: the list was not nearly sorted after all. */
const PATIENCE = 16;

function sortByInsertion({ at, weight }: Events): boolean {
  let moves = at.length * PATIENCE;
  for (let index = 1; index < at.length; index += 1) {
    const time = at[index]!;
    if (at[index - 1]! <= time) continue;
    const by = weight[index]!;
    let place = index;
    for (; place > 0 && at[place - 1]! > time; place -= 1) {
      at[place] = at[place - 1]!;
      weight[place] = weight[place - 1]!;
    }
    at[place] = time;
    weight[place] = by;
    moves -= index - place;
    if (moves < 0) return false;
  }
  return true;
}

/** Claims come from the database in the order of their starts, so this is mostly one look at each. */
function sortEvents(events: Events): void {
  if (sortByInsertion(events)) return;
  const at = events.at.slice();
  const weight = events.weight.slice();
  const order = Uint32Array.from(at, (_, index) => index).sort((a, b) => at[a]! - at[b]!);
  for (let index = 0; index < order.length; index += 1) {
    events.at[index] = at[order[index]!]!;
    events.weight[index] = weight[order[index]!]!;
  }
}

const touches = (claim: Claim, span: Span): boolean =>
  claim.blockedFrom < span.until && claim.blockedUntil > span.from && claim.blockedFrom < claim.blockedUntil;

/** Follows starts and ends in time; at the same instant all count together, so that a claim may begin where another ends. */
function merge(starts: Events, ends: Events): Steps {
  const count = starts.at.length;
  const steps = createSteps(2 * count);
  const { at, level } = steps;
  let demand = 0;
  let size = 0;
  for (let start = 0, end = 0; end < count;) {
    const time = start < count && starts.at[start]! < ends.at[end]! ? starts.at[start]! : ends.at[end]!;
    while (start < count && starts.at[start] === time) demand += starts.weight[start++]!;
    while (end < count && ends.at[end] === time) demand -= ends.weight[end++]!;
    at[size] = time;
    level[size] = demand;
    size += 1;
  }
  steps.size = size;
  return steps;
}

/** How many seats are taken at any instant of the span, and `OTHER_SCHEDULE` for each claim of another schedule. */
export function demandSteps(claims: readonly Claim[], scheduleId: string, span: Span): Steps {
  let count = 0;
  for (const claim of claims) if (touches(claim, span)) count += 1;
  const starts = createEvents(count);
  const ends = createEvents(count);
  let index = 0;
  for (const claim of claims) {
    if (!touches(claim, span)) continue;
    starts.at[index] = claim.blockedFrom;
    ends.at[index] = claim.blockedUntil;
    starts.weight[index] = ends.weight[index] = claim.scheduleId === scheduleId ? claim.seats : OTHER_SCHEDULE;
    index += 1;
  }
  sortEvents(starts);
  sortEvents(ends);
  return merge(starts, ends);
}
