import { blockedSteps, openSteps } from '../core/availability/sweep/coach-time.ts';
import { dayPlans } from '../core/availability/sweep/day-plan.ts';
import { MINUTE } from '../core/time/instant.ts';
import { zoneDaysCovering } from '../core/time/zone-days-covering.ts';
import type { Claim } from '../core/availability/availability-input.ts';
import type { BenchPractice } from './availability-practice.ts';

/** The claims of the ceiling: columns sorted by start. Equal lengths make the ends as sorted: that much luck a ceiling may have. */
export interface BareClaims {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly seats: Float64Array;
}

/** The ceiling's hours: everything a zone, a week and its exceptions decide is in instants already, in sorted typed arrays. */
export interface BareHours {
  /** Start and end of one range after another. */
  readonly ranges: Float64Array;
  readonly openAt: Float64Array;
  readonly openLevel: Float64Array;
  readonly blockedAt: Float64Array;
  readonly blockedLevel: Float64Array;
}

const CLOSED = 2 ** 32;

export function bareClaims(rows: readonly Claim[], scheduleId: string): BareClaims {
  const starts = new Float64Array(rows.length);
  const ends = new Float64Array(rows.length);
  const seats = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    starts[index] = row.blockedFrom;
    ends[index] = row.blockedUntil;
    seats[index] = row.scheduleId === scheduleId ? row.seats : CLOSED;
  }
  return { starts, ends, seats };
}

/** Laid out before anything is measured. */
export function bareHours({ input, span }: BenchPractice): BareHours {
  const plans = dayPlans(zoneDaysCovering(input.zone, span.from, span.until), input.hours, input.overrides);
  const open = openSteps(plans);
  const blocked = blockedSteps(plans);
  return {
    ranges: Float64Array.from(plans.flatMap((plan) => plan.hours.flatMap((range) => [range.from, range.until]))),
    openAt: open.at.slice(0, open.size),
    openLevel: open.level.slice(0, open.size),
    blockedAt: blocked.at.slice(0, blocked.size),
    blockedLevel: blocked.level.slice(0, blocked.size),
  };
}

const STEP = 30 * MINUTE;
const SESSION = 60 * MINUTE;
const BUFFER = 15 * MINUTE;

/**
 * The ceiling: one pass over the starts of the ranges with a hand on each array. No zones, no rules, no objects, ranges in order and apart,
 * no published slots, no limits: only what no program can leave out that gives the same starts.
 */
export function bareSweep(
  { ranges, openAt, openLevel, blockedAt, blockedLevel }: BareHours,
  { starts, ends, seats }: BareClaims,
): Float64Array {
  const found = new Float64Array(ranges.length * 24);
  let size = 0;
  let open = 0;
  let blocked = 0;
  let begun = 0;
  let ended = 0;
  let taken = 0;
  for (let range = 0; range < ranges.length; range += 2) {
    for (let start = ranges[range]!; start < ranges[range + 1]!; start += STEP) {
      const end = start + SESSION;
      while (open + 1 < openAt.length && openAt[open + 1]! <= start) open += 1;
      let capacity = openLevel[open]!;
      for (let next = open + 1; next < openAt.length && openAt[next]! < end; next += 1) capacity = Math.min(capacity, openLevel[next]!);
      while (blocked + 1 < blockedAt.length && blockedAt[blocked + 1]! <= start) blocked += 1;
      let free = blockedAt.length === 0 || blockedAt[blocked]! > start || blockedLevel[blocked] === 0;
      for (let next = blocked; next < blockedAt.length && blockedAt[next]! < end; next += 1)
        free &&= blockedAt[next]! <= start || blockedLevel[next] === 0;
      for (; begun < starts.length && starts[begun]! <= start - BUFFER; begun += 1) taken += seats[begun]!;
      for (; ended < ends.length && ends[ended]! <= start - BUFFER; ended += 1) taken -= seats[ended]!;
      let level = taken;
      let most = taken;
      for (let from = begun, until = ended; from < starts.length && starts[from]! < end + BUFFER; from += 1) {
        for (; ends[until]! <= starts[from]!; until += 1) level -= seats[until]!;
        level += seats[from]!;
        if (level > most) most = level;
      }
      if (free && capacity > most) found[size++] = start;
    }
  }
  return found.subarray(0, size);
}
