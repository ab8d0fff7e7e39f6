import { dateOfEpochDay } from './date-of-epoch-day.ts';
import { DAY, HOUR, MINUTE } from './instant.ts';
import type { Instant } from './instant.ts';
import { weekdayOfEpochDay } from './weekday-of-epoch-day.ts';
import type { ZoneDay } from './zone-day.ts';
import { zoneOffsets } from './zone-offsets.ts';
import type { ZoneChange } from './zone-offsets.ts';

const NO_CHANGES: readonly ZoneChange[] = [];
/** Farther from UTC than any zone has been since 1970 (+14 h, -12 h), and a whole skipped day on top. */
const REACH = 40 * HOUR;

/** Which of `offsets` is in force when the clocks first show `midnight` (local milliseconds) or later, searched from `index` on. */
function offsetAtMidnight(offsets: readonly ZoneChange[], index: number, midnight: number): number {
  let found = index;
  while (found + 1 < offsets.length && midnight - offsets[found]!.offsetMinutes * MINUTE >= offsets[found + 1]!.at) found += 1;
  return found;
}

const firstShown = (offset: ZoneChange, midnight: number): Instant => Math.max(offset.at, midnight - offset.offsetMinutes * MINUTE);

/**
 * The calendar days of a zone, counted from 1970-01-01, both ends included. Plain arithmetic between the zone's clock changes.
 * A day the zone skipped (Pacific/Apia 2011-12-30) is left out: it had no hours, so nothing can be planned on it.
 */
export function buildZoneDays(zone: string, firstDay: number, lastDay: number): ZoneDay[] {
  const offsets = zoneOffsets(zone, firstDay * DAY - REACH, (lastDay + 1) * DAY + REACH);
  const days: ZoneDay[] = [];
  let here = offsetAtMidnight(offsets, 0, firstDay * DAY);
  let start = firstShown(offsets[here]!, firstDay * DAY);
  for (let day = firstDay; day <= lastDay; day += 1) {
    const next = offsetAtMidnight(offsets, here, (day + 1) * DAY);
    const end = firstShown(offsets[next]!, (day + 1) * DAY);
    if (end > start) {
      const changedNow = here > 0 && offsets[here]!.at === start;
      days.push({
        date: dateOfEpochDay(day),
        epochDay: day,
        weekday: weekdayOfEpochDay(day),
        start,
        end,
        offsetMinutes: offsets[here]!.offsetMinutes,
        offsetMinutesBefore: offsets[changedNow ? here - 1 : here]!.offsetMinutes,
        changes: next > here ? offsets.slice(here + 1, next + 1).filter((change) => change.at < end) : NO_CHANGES,
      });
    }
    here = next;
    start = end;
  }
  return days;
}
