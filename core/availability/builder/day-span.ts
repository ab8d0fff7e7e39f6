import type { PlannedException } from './exception.ts';
import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { epochDay } from '../../time/epoch-day.ts';
import { weekdayOfEpochDay } from '../../time/weekday-of-epoch-day.ts';

/** Days counted from 1970-01-01, both included; the last may be infinite. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
  /** Null: every day. */
  readonly weekdays: PlannedException['weekdays'];
}

type Days = Pick<PlannedException, 'startsOn' | 'endsOn' | 'weekdays'>;

export const daySpanOf = ({ startsOn, endsOn, weekdays }: Days): DaySpan => ({
  first: epochDay(startsOn),
  last: endsOn === null ? Number.POSITIVE_INFINITY : epochDay(endsOn),
  weekdays,
});

export const daysOfSpan = ({ first, last, weekdays }: DaySpan): Days => ({
  startsOn: dateOfEpochDay(first),
  endsOn: last === Number.POSITIVE_INFINITY ? null : dateOfEpochDay(last),
  weekdays,
});

export const spanHolds = ({ first, last, weekdays }: DaySpan, day: number): boolean =>
  first <= day && day <= last && (weekdays === null || weekdays.includes(weekdayOfEpochDay(day)));

/** The part of a span from one day to another, begun and ended on days that it holds; null where nothing is left. */
export function clipSpan(span: DaySpan, from: number, until: number): DaySpan | null {
  let first = Math.max(span.first, from);
  let last = Math.min(span.last, until);
  // A weekday comes again within a week. Ends that were not cut stay as they were written.
  for (let step = 0; step < 7 && first > span.first && first <= last && !spanHolds(span, first); step += 1) first += 1;
  for (let step = 0; step < 7 && last < span.last && first <= last && !spanHolds(span, last); step += 1) last -= 1;
  const some = Array.from({ length: Math.min(7, last - first + 1) }, (_, step) => first + step).some((day) => spanHolds(span, day));
  return first <= last && some ? { first, last, weekdays: span.weekdays } : null;
}
