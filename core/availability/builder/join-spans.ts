import { weekdayOfEpochDay } from '../../time/weekday-of-epoch-day.ts';
import { spanHolds } from './day-span.ts';
import type { DaySpan } from './day-span.ts';

const firstWeek = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(7, last - first + 1)) }, (_, step) => first + step);

const sameWeekdays = (one: DaySpan['weekdays'], other: DaySpan['weekdays']): boolean => String(one) === String(other);

/** Whether `span` holds exactly the days of `weekdays` from its first day to its last. A week tells: it is the same every week. */
const fits = (span: DaySpan, weekdays: NonNullable<DaySpan['weekdays']>): boolean =>
  firstWeek(span.first, span.last).every((day) => spanHolds(span, day) === weekdays.includes(weekdayOfEpochDay(day)));

/** Both as one span, if there is one that holds exactly their days; null if not. The earlier one comes first. */
function joined(early: DaySpan, late: DaySpan): DaySpan | null {
  if (early.last >= late.first) return null;
  const whole = { first: early.first, last: late.last };
  if (early.weekdays === null && late.weekdays === null) return early.last + 1 === late.first ? { ...whole, weekdays: null } : null;
  const weekdays = early.weekdays ?? late.weekdays;
  if (weekdays === null || !fits(early, weekdays) || !fits(late, weekdays)) return null;
  if (early.weekdays !== null && late.weekdays !== null && !sameWeekdays(early.weekdays, late.weekdays)) return null;
  const missed = firstWeek(early.last + 1, late.first - 1).some((day) => weekdays.includes(weekdayOfEpochDay(day)));
  return missed ? null : { ...whole, weekdays };
}

/** The same days in fewer spans: neighbours become one, and what goes on with a pattern of weekdays becomes part of it. */
export function joinSpans(spans: readonly DaySpan[]): readonly DaySpan[] {
  const result: DaySpan[] = [];
  for (const span of spans.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    const at = result.findLastIndex((earlier) => joined(earlier, span) !== null);
    const both = at < 0 ? null : joined(result[at]!, span);
    if (both) result[at] = both;
    else result.push(span);
  }
  return result;
}
