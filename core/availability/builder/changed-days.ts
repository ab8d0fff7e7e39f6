import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { epochDay } from '../../time/epoch-day.ts';
import type { LocalDate } from '../../time/instant.ts';
import { contentKey } from './content-key.ts';
import { daySpanOf, spanHolds } from './day-span.ts';
import type { PlanChange, PlannedException } from './exception.ts';

/** What stands on a day, in any order and once: equal for days that are alike. */
function contentByDay(overrides: readonly PlannedException[]): (day: number) => string {
  const known = overrides.map((each) => ({ span: daySpanOf(each), key: contentKey(each) }));
  return (day) => [...new Set(known.filter(({ span }) => spanHolds(span, day)).map(({ key }) => key))].sort().join(' ');
}

/** The days from one to another on which a change changes something. Splitting an exception alone changes no day. */
export function changedDays({ create, remove }: PlanChange, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const [added, gone] = [contentByDay(create), contentByDay(remove)];
  const dates: LocalDate[] = [];
  for (let day = epochDay(from); day <= epochDay(to); day += 1) if (added(day) !== gone(day)) dates.push(dateOfEpochDay(day));
  return dates;
}
