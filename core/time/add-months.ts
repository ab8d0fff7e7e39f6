import { dateOfEpochDay } from './date-of-epoch-day.ts';
import { epochDay } from './epoch-day.ts';
import type { LocalDate } from './instant.ts';

/** The first day of a month, counted from January of the year 0. */
const firstOf = (month: number): number =>
  epochDay(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);

/** The same day so many months later; the month's last, where it has none of that number. By hand: browsers count so without a calendar library. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const dayOfMonth = epochDay(date) - firstOf(month);
  const first = firstOf(month + months);
  return dateOfEpochDay(first + Math.min(dayOfMonth, firstOf(month + months + 1) - first - 1));
}
