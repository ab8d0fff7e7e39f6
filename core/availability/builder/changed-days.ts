import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { epochDay } from '../../time/epoch-day.ts';
import type { LocalDate } from '../../time/instant.ts';
import { contentKey } from './content-key.ts';
import { daySpanOf, spanHolds } from './day-span.ts';
import type { PlanChange, PlannedException } from './exception.ts';

const contentOn = (overrides: readonly PlannedException[], day: number): string =>
  [...new Set(overrides.filter((each) => spanHolds(daySpanOf(each), day)).map(contentKey))].sort().join(' ');

/** The days from one to another on which a change changes something. Splitting an exception alone changes no day. */
export function changedDays({ create, remove }: PlanChange, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  if (create.length === 0 && remove.length === 0) return [];
  const dates: LocalDate[] = [];
  for (let day = epochDay(from); day <= epochDay(to); day += 1)
    if (contentOn(create, day) !== contentOn(remove, day)) dates.push(dateOfEpochDay(day));
  return dates;
}
