import { dayRangeOf } from './day-range-of.ts';
import type { DayException } from './exception.ts';

/** Whether the exceptions of a day say everything about it: what isn't opened is blocked, so that its week counts for nothing. */
export function hasOwnHours(exceptions: readonly DayException[]): boolean {
  if (!exceptions.some(({ kind }) => kind === 'extra')) return false;
  let covered = 0;
  const ranges = exceptions.filter(({ kind }) => kind === 'extra' || kind === 'blocked').map(dayRangeOf);
  for (const { startMinute, endMinute } of ranges.sort((a, b) => a.startMinute - b.startMinute)) {
    if (startMinute > covered) return false;
    covered = Math.max(covered, endMinute);
  }
  return covered >= 1440;
}
