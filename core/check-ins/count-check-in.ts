import type { LocalDate } from '../time/instant.ts';
import type { CheckInMonth } from './check-in-month.ts';
import { checkInStatus } from './check-in-status.ts';

/** The months once one more check-in takes place on this day, or one fewer. */
export function countCheckIn(months: readonly CheckInMonth[], date: LocalDate, change: 1 | -1): readonly CheckInMonth[] {
  const { month, used, granted } = checkInStatus(months, date);
  return [...months.filter((each) => each.month !== month), { month, used: used + change, granted }];
}
