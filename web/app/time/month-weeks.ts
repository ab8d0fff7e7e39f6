import { addDays } from '../../../core/time/add-days.ts';
import { weekdayOf } from '../../../core/time/weekday-of.ts';

/** The weeks of a day's month, Monday first, filled up with the days of its neighbours. */
export function monthWeeks(date: string): readonly (readonly string[])[] {
  const month = date.slice(0, 7);
  const weeks: string[][] = [];
  let day = addDays(`${month}-01`, 1 - weekdayOf(`${month}-01`));
  do {
    const monday = day;
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
    day = addDays(monday, 7);
  } while (day.slice(0, 7) === month);
  return weeks;
}
