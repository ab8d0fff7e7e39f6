import { buildZoneDays } from './build-zone-days.ts';
import { DAY } from './instant.ts';
import type { Instant } from './instant.ts';
import type { ZoneDay } from './zone-day.ts';

/** The calendar days of a zone that `[from, until)` touches, in order. */
export function zoneDaysCovering(zone: string, from: Instant, until: Instant): readonly ZoneDay[] {
  if (!(from < until)) return [];
  // No clock is more than a day from UTC; the second day is for a zone that skips one just there.
  const days = buildZoneDays(zone, Math.floor(from / DAY) - 2, Math.floor(until / DAY) + 2);
  let first = 0;
  while (first < days.length && days[first]!.end <= from) first += 1;
  let count = days.length;
  while (count > first && days[count - 1]!.start >= until) count -= 1;
  return days.slice(first, count);
}
