import type { LocalDate } from '../time/instant.ts';
import { checkInStatus } from './check-in-status.ts';
import type { CheckInMonth } from './check-in-month.ts';

/** The free check-in of that month is used already. */
export interface CheckInRefusal {
  readonly code: 'check_in_used';
  /** First day of the next month that has one left. */
  readonly resetsOn: LocalDate;
}

/** Null where one more check-in fits into the month that this day lies in. */
export function checkInRefusal(months: readonly CheckInMonth[], date: LocalDate): CheckInRefusal | null {
  let status = checkInStatus(months, date);
  if (status.available > 0) return null;
  // Comes to an end: beyond the last month that is known all are free.
  while (status.available === 0) status = checkInStatus(months, status.resetsOn);
  return { code: 'check_in_used', resetsOn: status.month };
}
