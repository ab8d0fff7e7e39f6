import { addMonths } from '../time/add-months.ts';
import type { LocalDate } from '../time/instant.ts';
import type { CheckInMonth } from './check-in-month.ts';
import { monthOf } from './month-of.ts';

export interface CheckInStatus extends CheckInMonth {
  readonly available: number;
  /** First day of the month after. */
  readonly resetsOn: LocalDate;
}

/** How the month that a day lies in stands. */
export function checkInStatus(months: readonly CheckInMonth[], date: LocalDate): CheckInStatus {
  const month = monthOf(date);
  const { used, granted } = months.find((each) => each.month === month) ?? { used: 0, granted: 0 };
  return { month, used, granted, available: Math.max(0, 1 + granted - used), resetsOn: addMonths(month, 1) };
}
