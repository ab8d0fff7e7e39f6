import { addDays } from '../../../../../core/time/add-days.ts';
import { isoWeekStart } from '../../../../../core/time/iso-week-start.ts';

/** The weeks of a month, from Monday; days of its neighbours are null. */
export function monthOfDays(month: string): (string | null)[][] {
  const weeks: (string | null)[][] = [];
  for (let monday = isoWeekStart(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day)).map((date) => (date.slice(0, 7) === month ? date : null)));
  }
  return weeks;
}
