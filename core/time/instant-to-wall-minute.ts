import { DAY, MINUTE } from './instant.ts';
import type { Instant, WallMinute } from './instant.ts';
import type { ZoneDay } from './zone-day.ts';

/** What the clocks of this day show at an instant of it, without asking the zone again. The day's end is 1440, what lies after it more. */
export function instantToWallMinute(day: ZoneDay, at: Instant): WallMinute {
  let offset = day.offsetMinutes;
  for (const change of day.changes) if (change.at <= at) offset = change.offsetMinutes;
  return (at - day.epochDay * DAY) / MINUTE + offset;
}
