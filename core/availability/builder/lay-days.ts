import { epochDay } from '../../time/epoch-day.ts';
import type { LocalDate } from '../../time/instant.ts';
import type { OverrideKind } from '../availability-input.ts';
import { contentKey } from './content-key.ts';
import { dayRangeOf } from './day-range-of.ts';
import { clipSpan, daySpanOf, daysOfSpan, spanHolds } from './day-span.ts';
import type { DaySpan } from './day-span.ts';
import type { DayException, MinuteRange, PlanChange, PlannedException } from './exception.ts';
import { joinSpans } from './join-spans.ts';
import { spansOfDays } from './spans-of-days.ts';
import { withinMinutes } from './within-minutes.ts';

/** Days, the minutes of them that are swept clean, and what is laid there instead. */
export interface Laying {
  readonly dates: readonly LocalDate[];
  /** Both null: whole days. */
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  /** For which schedule it is laid; null for all. */
  readonly scheduleId: string | null;
  /** The schedule that is looked at. What others have of their own is out of sight, and never swept away; null: all are in sight. */
  readonly seen: string | null;
  /** Kinds that stay although they lie there. */
  readonly keep: readonly OverrideKind[];
  readonly contents: readonly DayException[];
}

type Contents = Map<string, { readonly exception: DayException; readonly days: Set<number>; readonly ends: DaySpan[] }>;

/** Neighbours farther away than this are not joined: a weekday comes again after a week. */
const REACH = 7;

const isSwept = ({ scheduleId, seen, keep, ...area }: Laying, exception: PlannedException): boolean => {
  const whose = scheduleId ?? seen;
  if (keep.includes(exception.kind)) return false;
  if (whose !== null && exception.scheduleId !== null && exception.scheduleId !== whose) return false;
  const swept = dayRangeOf(area);
  const own = dayRangeOf(exception);
  return own.startMinute < swept.endMinute && swept.startMinute < own.endMinute;
};

/** What is left of an exception on a day that is swept: before and after the minutes, and within them for the other schedules. */
function leftover(exception: PlannedException, laying: Laying, schedules: readonly string[]): readonly DayException[] {
  const swept = dayRangeOf(laying);
  const own = dayRangeOf(exception);
  const cut = (range: MinuteRange): DayException[] => (range.startMinute < range.endMinute ? [withinMinutes(exception, range)] : []);
  const within = { startMinute: Math.max(own.startMinute, swept.startMinute), endMinute: Math.min(own.endMinute, swept.endMinute) };
  const isOthers = exception.scheduleId === null && laying.scheduleId !== null;
  const others = isOthers ? schedules.filter((id) => id !== laying.scheduleId) : [];
  return [
    ...cut({ startMinute: own.startMinute, endMinute: within.startMinute }),
    ...cut({ startMinute: within.endMinute, endMinute: own.endMinute }),
    ...others.flatMap((scheduleId) => cut(within).map((piece) => ({ ...piece, scheduleId }))),
  ];
}

function contentOf(contents: Contents, exception: DayException) {
  const key = contentKey(exception);
  const known = contents.get(key) ?? { exception: withinMinutes(exception, dayRangeOf(exception)), days: new Set<number>(), ends: [] };
  contents.set(key, known);
  return known;
}

const sameSpan = (one: DaySpan, other: DaySpan): boolean =>
  one.first === other.first && one.last === other.last && String(one.weekdays) === String(other.weekdays);

/** What is to be there of one content, as few exceptions; those that are there already and stay as they are keep their place. */
function settle(before: readonly PlannedException[], after: readonly DaySpan[], exception: DayException): PlanChange {
  const remove = [...before];
  const create: PlannedException[] = [];
  for (const span of after) {
    const same = remove.findIndex((old) => sameSpan(daySpanOf(old), span));
    if (same >= 0) remove.splice(same, 1);
    else create.push({ ...exception, ...daysOfSpan(span), id: null, version: null });
  }
  return { create, remove };
}

/**
 * What has to be added and taken away so that the days have exactly the given contents in the given minutes, and everything else stays as it is:
 * longer exceptions are split around them, their ends kept, and equal neighbours are joined. `schedules` are all of the coach's.
 */
export function layDays(overrides: readonly PlannedException[], laying: Laying, schedules: readonly string[]): PlanChange {
  const wished = new Set(laying.dates.map(epochDay));
  if (wished.size === 0) return { create: [], remove: [] };
  const first = Math.min(...wished);
  const last = Math.max(...wished);
  const swept = new Set(overrides.filter((each) => isSwept(laying, each) && [...wished].some((day) => spanHolds(daySpanOf(each), day))));
  const contents: Contents = new Map();
  for (const each of swept) {
    const span = daySpanOf(each);
    for (let day = Math.max(first, span.first); day <= Math.min(last, span.last); day += 1) {
      if (!spanHolds(span, day)) continue;
      const stays = wished.has(day) ? leftover(each, laying, schedules) : [each];
      for (const content of stays) contentOf(contents, content).days.add(day);
    }
    for (const end of [clipSpan(span, span.first, first - 1), clipSpan(span, last + 1, span.last)])
      if (end) contentOf(contents, each).ends.push(end);
  }
  for (const content of laying.contents) for (const day of wished) contentOf(contents, content).days.add(day);
  const changes = [...contents].map(([key, { exception, days, ends }]) => {
    const alike = overrides.filter((each) => contentKey(each) === key);
    const near = alike.filter((each) => !swept.has(each) && clipSpan(daySpanOf(each), first - REACH, last + REACH) !== null);
    const after = joinSpans([...ends, ...spansOfDays(days), ...near.map(daySpanOf)]);
    return settle([...alike.filter((each) => swept.has(each)), ...near], after, exception);
  });
  const unmentioned = [...swept].filter((each) => !contents.has(contentKey(each)));
  return { create: changes.flatMap(({ create }) => create), remove: [...changes.flatMap(({ remove }) => remove), ...unmentioned] };
}
