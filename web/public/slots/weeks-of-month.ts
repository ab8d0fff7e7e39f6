import { addDays } from '../../../core/time/add-days.ts';
import { weekdayOf } from '../../../core/time/weekday-of.ts';
import { reader } from '../format/reader.ts';
import { daysOfMonth } from './days-of-month.ts';
import type { Month } from './month.ts';

/** Rows of seven days; null where a place belongs to another month. Weeks that are over by `today` are left out: nobody can book them. */
export function weeksOfMonth(month: Month, today: string): (string | null)[][] {
  const { from, to } = daysOfMonth(month);
  const weeks: (string | null)[][] = [];
  for (let start = addDays(from, -((weekdayOf(from) - reader.firstWeekday + 7) % 7)); start <= to; start = addDays(start, 7)) {
    if (addDays(start, 6) < today) continue;
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)).map((date) => (date >= from && date <= to ? date : null)));
  }
  return weeks;
}
