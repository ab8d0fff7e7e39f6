import type { AvailabilityInput, Claim } from '../../availability/availability-input.ts';
import { REACH_DAYS } from '../../availability/sweep/reach-days.ts';
import { epochDay } from '../../time/epoch-day.ts';
import { DAY, MINUTE } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';

/** What lies on days, with the numbers of the first and the last. */
interface OnDays<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/** How many of the claims, which lie in the order of their starts, start before the instant. */
function countBefore(claims: readonly Claim[], instant: number): number {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle]!.blockedFrom < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

const touching = <T>(list: readonly OnDays<T>[], first: number, last: number): readonly T[] => {
  const found: T[] = [];
  for (const each of list) if (each.first <= last && each.last >= first) found.push(each.value);
  return found;
};

/**
 * The same facts, cut down to what has to do with sessions inside a span: of years of claims, blocks and published slots that is little, and whoever asks
 * about hundreds of dates would else go through all of it for each. On either side a day, for every clock, and the buffers; whole weeks only for limits.
 */
export function inputsAround(input: AvailabilityInput): (span: Span) => AvailabilityInput {
  const claims = input.claims.toSorted((one, other) => one.blockedFrom - other.blockedFrom);
  const longest = claims.reduce((most, { blockedFrom, blockedUntil }) => Math.max(most, blockedUntil - blockedFrom), 0);
  const overrides = input.overrides.map((value) => ({
    first: epochDay(value.startsOn),
    last: value.endsOn === null ? Number.POSITIVE_INFINITY : epochDay(value.endsOn),
    value,
  }));
  const slots = input.publishedSlots.map((value) => ({ first: epochDay(value.date), last: epochDay(value.date), value }));
  const { limits, bufferBeforeMinutes, bufferAfterMinutes } = input.rules;
  const margin = limits.length > 0 ? REACH_DAYS * DAY : DAY + (bufferBeforeMinutes + bufferAfterMinutes) * MINUTE;
  return (span) => {
    const [from, until] = [span.from - margin, span.until + margin];
    const [first, last] = [Math.floor(from / DAY), Math.floor(until / DAY)];
    return {
      ...input,
      claims: claims.slice(countBefore(claims, from - longest), countBefore(claims, until)),
      overrides: touching(overrides, first, last),
      publishedSlots: touching(slots, first, last),
    };
  };
}
