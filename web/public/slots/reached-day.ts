import { addDays } from '../../../core/time/add-days.ts';
import { weekdayOf } from '../../../core/time/weekday-of.ts';
import { reader } from '../format/reader.ts';
import { addMonths } from './add-months.ts';
import { daysOfMonth } from './days-of-month.ts';
import { monthOf } from './month-of.ts';

/** The same day of another month, or its last. */
function monthAway(date: string, count: number): string {
  const month = addMonths(monthOf(date), count);
  const same = `${month}${date.slice(7)}`;
  const { to } = daysOfMonth(month);
  return same > to ? to : same;
}

/** Where a key leads in a month grid; null for keys that lead nowhere. */
export function reachedDay(key: string, from: string): string | null {
  const inWeek = (weekdayOf(from) - reader.firstWeekday + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, -1);
    case 'ArrowRight':
      return addDays(from, 1);
    case 'ArrowUp':
      return addDays(from, -7);
    case 'ArrowDown':
      return addDays(from, 7);
    case 'Home':
      return addDays(from, -inWeek);
    case 'End':
      return addDays(from, 6 - inWeek);
    case 'PageUp':
      return monthAway(from, -1);
    case 'PageDown':
      return monthAway(from, 1);
    default:
      return null;
  }
}
