import { ok, refuse, type Result } from '../result.ts';
import type { LocalDate } from '../time/instant.ts';
import type { CheckInMonth } from './check-in-month.ts';
import { checkInStatus } from './check-in-status.ts';

/** May the coach grant so many beyond the free one, in the month that this day lies in? Never fewer than are used. */
export function decideGrant(
  months: readonly CheckInMonth[],
  date: LocalDate,
  granted: number,
): Result<CheckInMonth, { readonly code: 'check_ins_in_use' }> {
  const { month, used } = checkInStatus(months, date);
  return used > 1 + granted ? refuse({ code: 'check_ins_in_use' }) : ok({ month, used, granted });
}
