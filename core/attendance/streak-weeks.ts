import { epochDay } from '../time/epoch-day.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import type { Instant } from '../time/instant.ts';

/** The week's number, counted from the one that held 1970-01-01, which was a Thursday: seven days from a Monday make an ISO week. */
const isoWeek = (zone: string, instant: Instant): number => Math.floor((epochDay(instantToWall(zone, instant).date) + 3) / 7);

/**
 * How many whole ISO weeks of the coach's zone in a row, up to now, held a completed session. The current week counts as soon as it has
 * one, and does not break the streak while it has none yet.
 */
export function streakWeeks(zone: string, completedStarts: readonly Instant[], now: Instant): number {
  const current = isoWeek(zone, now);
  const weeks = new Set(completedStarts.map((start) => isoWeek(zone, start)));
  let week = weeks.has(current) ? current : current - 1;
  let count = 0;
  for (; weeks.has(week); week -= 1) count += 1;
  return count;
}
