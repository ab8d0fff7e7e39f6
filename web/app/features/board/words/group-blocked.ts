import type { DayBlocked } from '../../../../../contract/cycles/placements.ts';
import { daysBetween } from '../../../../../core/time/days-between.ts';

/** Neighbouring days with one reason. */
export interface BlockedSpan {
  readonly from: string;
  readonly until: string;
  readonly blocked: DayBlocked;
}

const reason = (blocked: DayBlocked) => {
  if (blocked.code === 'taken') return `taken ${[...blocked.regularIds].sort().join(' ')}`;
  return blocked.code === 'gap' ? `gap ${blocked.neighbour}` : blocked.code;
};

/** What blocked each day, with the days that follow each other for the same reason put together. */
export function groupBlocked(days: readonly DayBlocked[]): BlockedSpan[] {
  const spans: BlockedSpan[] = [];
  for (const blocked of days) {
    const last = spans.at(-1);
    if (last && daysBetween(last.until, blocked.date) === 1 && reason(last.blocked) === reason(blocked))
      spans[spans.length - 1] = { ...last, until: blocked.date };
    else spans.push({ from: blocked.date, until: blocked.date, blocked });
  }
  return spans;
}
