import type { Instant } from '../../time/instant.ts';
import type { Claim } from '../availability-input.ts';

/** What a claim of another schedule weighs: more than all seats of a schedule together, so that it closes any capacity. */
const OTHER_SCHEDULE = 2 ** 32;

/** Events in the order of time: at `at[i]` the demand changes by `weight[i]`. */
interface Events {
  readonly at: Float64Array;
  readonly weight: Float64Array;
}

/**
 * How much of the coach's time is taken, as the starts and the ends of all claims, each sorted. `begun` and `ended` of them lie at or before
 * the instant asked about last, and `level` is what they leave taken there; later questions go on from there.
 */
export interface Demand {
  readonly size: number;
  readonly starts: Events;
  readonly ends: Events;
  begun: number;
  ended: number;
  level: number;
  asked: Instant;
}

const createEvents = (size: number): Events => ({ at: new Float64Array(size), weight: new Float64Array(size) });

/** Sorting by insertion gives up after so many moves an event: the list was not nearly sorted after all. */
const PATIENCE = 16;

function sortByInsertion({ at, weight }: Events, size: number): boolean {
  let moves = size * PATIENCE;
  for (let index = 1; index < size; index += 1) {
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
function sortEvents(events: Events, size: number): void {
  if (sortByInsertion(events, size)) return;
  const at = events.at.slice(0, size);
  const weight = events.weight.slice(0, size);
  const order = Uint32Array.from(at, (_, index) => index).sort((a, b) => at[a]! - at[b]!);
  for (let index = 0; index < size; index += 1) {
    events.at[index] = at[order[index]!]!;
    events.weight[index] = weight[order[index]!]!;
  }
}

/** The demand of claims that touch `[from, until)`. Claims of other schedules weigh more than any capacity. */
export function demandOf(claims: readonly Claim[], scheduleId: string, from: Instant, until: Instant): Demand {
  const starts = createEvents(claims.length);
  const ends = createEvents(claims.length);
  const { at: startsAt, weight: startsWeight } = starts;
  const { at: endsAt, weight: endsWeight } = ends;
  let size = 0;
  for (let index = 0; index < claims.length; index += 1) {
    const claim = claims[index]!;
    const { blockedFrom, blockedUntil } = claim;
    if (blockedFrom >= until || blockedUntil <= from || blockedFrom >= blockedUntil) continue;
    startsAt[size] = blockedFrom;
    endsAt[size] = blockedUntil;
    startsWeight[size] = endsWeight[size] = claim.scheduleId === scheduleId ? claim.seats : OTHER_SCHEDULE;
    size += 1;
  }
  sortEvents(starts, size);
  sortEvents(ends, size);
  return { size, starts, ends, begun: 0, ended: 0, level: 0, asked: Number.NEGATIVE_INFINITY };
}

/** Moves to the instant: everything that began or ended there or before is counted. */
function advance(demand: Demand, instant: Instant): void {
  if (instant < demand.asked) demand.begun = demand.ended = demand.level = 0;
  const { starts, ends, size } = demand;
  let { begun, ended, level } = demand;
  for (; begun < size && starts.at[begun]! <= instant; begun += 1) level += starts.weight[begun]!;
  for (; ended < size && ends.at[ended]! <= instant; ended += 1) level -= ends.weight[ended]!;
  demand.begun = begun;
  demand.ended = ended;
  demand.level = level;
  demand.asked = instant;
}

/** The most that is taken at one instant of `[from, until)`. A claim may begin where another ends. */
export function mostTaken(demand: Demand, from: Instant, until: Instant): number {
  advance(demand, from);
  const { starts, ends, size } = demand;
  let { ended, level } = demand;
  let most = level;
  for (let next = demand.begun; next < size && starts.at[next]! < until; next += 1) {
    // Never past the end of the list: a claim that begins has its own end still to come.
    for (; ends.at[ended]! <= starts.at[next]!; ended += 1) level -= ends.weight[ended]!;
    level += starts.weight[next]!;
    if (level > most) most = level;
  }
  return most;
}
