import { MINUTE } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import { wallMinuteToInstant } from '../../time/wall-minute-to-instant.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import type { DayPlan, DayRange } from './day-plan.ts';

const clocksStand = (day: ZoneDay): boolean => day.changes.length === 0 && day.offsetMinutesBefore === day.offsetMinutes;

function pushGrid(starts: number[], day: ZoneDay, range: DayRange, intervalMinutes: number, span: Span): void {
  const from = Math.max(range.from, span.from);
  const until = Math.min(range.until, span.until);
  if (!(from < until)) return;
  const plain = clocksStand(day);
  for (let minute = range.startMinute; minute < range.endMinute; minute += intervalMinutes) {
    const at = plain ? day.start + minute * MINUTE : wallMinuteToInstant(day, minute);
    if (at >= from && at < until) starts.push(at);
  }
}

/** Puts what was pushed since `first` in order and drops what is there twice. Few and nearly in order, so by insertion. */
function settle(starts: number[], first: number): void {
  let kept = first;
  for (let index = first; index < starts.length; index += 1) {
    const start = starts[index]!;
    let place = kept;
    while (place > first && starts[place - 1]! > start) place -= 1;
    if (place > first && starts[place - 1] === start) continue;
    for (let moved = kept; moved > place; moved -= 1) starts[moved] = starts[moved - 1]!;
    starts[place] = start;
    kept += 1;
  }
  starts.length = kept;
}

/**
 * Where sessions may start inside the span, sorted, each once: from the start of every range in steps on the wall clock. The day the clocks
 * fall back, the hour shown twice has starts in its first showing only (a booking keeps its wall time, and that means the first); the day
 * they jump, a skipped start is the one later by the jump.
 */
export function gridStarts(plans: readonly DayPlan[], intervalMinutes: number, span: Span): readonly number[] {
  const interval = Math.max(1, intervalMinutes);
  const starts: number[] = [];
  for (const { day, hours } of plans) {
    const first = starts.length;
    for (const range of hours) pushGrid(starts, day, range, interval, span);
    if (hours.length > 1 || !clocksStand(day)) settle(starts, first);
  }
  return starts;
}
