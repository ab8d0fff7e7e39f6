import { addDays } from '../../../../../core/time/add-days.ts';
import { isoWeekStart } from '../../../../../core/time/iso-week-start.ts';
import type { DateSpan } from '../date-span.ts';

export interface Month {
  /** Its first day. */
  readonly first: string;
  /** Monday to Sunday; null where a neighbouring month lies. */
  readonly weeks: readonly (readonly (string | null)[])[];
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The whole months of a span, week by week. */
export function monthsOf({ from, to }: DateSpan): readonly Month[] {
  const months: Month[] = [];
  for (let first = from; first <= to;) {
    const month = first.slice(0, 7);
    const weeks: (string | null)[][] = [];
    let monday = isoWeekStart(first);
    for (; monday.slice(0, 7) <= month; monday = addDays(monday, 7))
      weeks.push(WEEK.map((day) => addDays(monday, day)).map((date) => (date.startsWith(month) ? date : null)));
    months.push({ first, weeks });
    first = `${addDays(first, 31).slice(0, 7)}-01`;
  }
  return months;
}
