import type { DayBlocked } from '../../../../../contract/cycles/placements.ts';
import { daysBetween } from '../../../../../core/time/days-between.ts';

/** Neighbouring days with one reason. */
export interface BlockedSpan {
  readonly from: string;
  readonly until: string;
  readonly blocked: DayBlocked;
}

const reason = (blocked: DayBlocked, closed: ReadonlySet<string>) => {
  if (blocked.code === 'taken') return `taken ${[...blocked.regularIds].sort().join(' ')}`;
  if (blocked.code === 'gap') return `gap ${blocked.neighbour}`;
  return blocked.code === 'closed' && closed.has(blocked.date) ? 'closed all day' : blocked.code;
};

/** What blocked each day, with the days that follow each other for the same reason put together. `closed`: days on which nobody can be seen. */
export function groupBlocked(days: readonly DayBlocked[], closed: ReadonlySet<string>): BlockedSpan[] {
  const spans: BlockedSpan[] = [];
  for (const blocked of days) {
    const last = spans.at(-1);
    if (last && daysBetween(last.until, blocked.date) === 1 && reason(last.blocked, closed) === reason(blocked, closed))
      spans[spans.length - 1] = { ...last, until: blocked.date };
    else spans.push({ from: blocked.date, until: blocked.date, blocked });
  }
  return spans;
}
