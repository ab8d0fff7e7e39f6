import { DAY, MINUTE } from './instant.ts';
import type { Instant, WallMinute } from './instant.ts';
import type { ZoneDay } from './zone-day.ts';

/**
 * The instant at which the clocks of this day show the minute, by the rule of `wallToInstant` (twice: the first; skipped: later by the
 * jump), but never past the day's end: 1440 is the end, and so is a minute that a jump over midnight would carry into the next day.
 */
export function wallMinuteToInstant(day: ZoneDay, minute: WallMinute): Instant {
  if (minute >= 1440) return day.end;
  const wall = day.epochDay * DAY + minute * MINUTE;
  let before = day.offsetMinutesBefore;
  let offset = day.offsetMinutes;
  let from = day.start;
  for (const change of day.changes) {
    if (wall - offset * MINUTE < change.at) break;
    before = offset;
    offset = change.offsetMinutes;
    from = change.at;
  }
  const at = wall - offset * MINUTE;
  return Math.min(at < from ? wall - before * MINUTE : at, day.end);
}
