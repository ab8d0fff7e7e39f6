import type { Weekday } from '../../time/instant.ts';
import { weekdayOfEpochDay } from '../../time/weekday-of-epoch-day.ts';
import type { DaySpan } from './day-span.ts';

/** A pattern of weekdays is easier to read than single days only once it comes back. */
const FEWEST_RUNS = 3;
const SHORTEST_PATTERN = 14;

/** The longest stretch from `first` on in which every weekday is always in or always out; it ends on a day that is in. */
function endOfPattern(first: number, last: number, days: ReadonlySet<number>): number {
  const seen = new Map<Weekday, boolean>();
  let end = first;
  for (let day = first; day <= last; day += 1) {
    const isIn = days.has(day);
    if ((seen.get(weekdayOfEpochDay(day)) ?? isIn) !== isIn) return end;
    seen.set(weekdayOfEpochDay(day), isIn);
    if (isIn) end = day;
  }
  return end;
}

function runs(days: readonly number[]): readonly DaySpan[] {
  const found: DaySpan[] = [];
  for (const day of days) {
    const open = found.at(-1);
    if (open && open.last === day - 1) found[found.length - 1] = { ...open, last: day };
    else found.push({ first: day, last: day, weekdays: null });
  }
  return found;
}

/**
 * Few spans that hold exactly these days, counted from 1970-01-01: runs of days, and patterns of weekdays where the same days come back week
 * after week. A fortnight is one, and so are all Tuesdays of a spring.
 */
export function spansOfDays(days: Iterable<number>): readonly DaySpan[] {
  const all = new Set(days);
  const sorted = [...all].sort((a, b) => a - b);
  const spans: DaySpan[] = [];
  for (let index = 0; index < sorted.length;) {
    const end = endOfPattern(sorted[index]!, sorted.at(-1)!, all);
    const segment = sorted.slice(index).filter((day) => day <= end);
    const asRuns = runs(segment);
    const isPattern = asRuns.length >= FEWEST_RUNS && end - segment[0]! >= SHORTEST_PATTERN;
    const weekdays = [...new Set(segment.map(weekdayOfEpochDay))].sort((a, b) => a - b);
    spans.push(...(isPattern ? [{ first: segment[0]!, last: end, weekdays }] : asRuns));
    index += segment.length;
  }
  return spans;
}
