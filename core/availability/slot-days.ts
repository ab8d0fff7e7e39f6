import { DAY, MINUTE } from '../time/instant.ts';
import type { Instant, LocalDate } from '../time/instant.ts';
import type { ZoneDay } from '../time/zone-day.ts';
import { zoneDays } from '../time/zone-days.ts';

/** From `after` minutes into the day on, clocks show `by` minutes more than have passed (less when negative). */
export interface SlotShift {
  readonly after: number;
  readonly by: number;
}

/**
 * The open starts of one day, small on the wire: an instant is `from` plus `minutes`, and clocks show `minutes` plus the `by` of every shift
 * whose `after` is not past them. So the browser needs no zone arithmetic.
 */
export interface SlotDay {
  readonly date: LocalDate;
  /** Where the day begins. */
  readonly from: Instant;
  /** Real minutes since `from`, rising. */
  readonly minutes: readonly number[];
  /** Empty on most days. A day that begins at 01:00 has one at 0. */
  readonly shifts: readonly SlotShift[];
}

function shiftsOf(day: ZoneDay): readonly SlotShift[] {
  const shifts: SlotShift[] = [];
  const startsLate = (day.start - day.epochDay * DAY) / MINUTE + day.offsetMinutes;
  if (startsLate !== 0) shifts.push({ after: 0, by: startsLate });
  let offset = day.offsetMinutes;
  for (const change of day.changes) {
    shifts.push({ after: (change.at - day.start) / MINUTE, by: change.offsetMinutes - offset });
    offset = change.offsetMinutes;
  }
  return shifts;
}

/**
 * Sorted starts by the days of the viewer's zone, `firstDate` to `lastDate`. Days without any are left out, unless `everyDay` is asked for: then
 * any wall time of any day can be read as an instant.
 */
export function slotDays(
  starts: ArrayLike<Instant>,
  zone: string,
  firstDate: LocalDate,
  lastDate: LocalDate,
  everyDay = false,
): readonly SlotDay[] {
  const days: SlotDay[] = [];
  let next = 0;
  for (const day of zoneDays(zone, firstDate, lastDate)) {
    while (next < starts.length && starts[next]! < day.start) next += 1;
    if (!everyDay && !(next < starts.length && starts[next]! < day.end)) continue;
    const minutes: number[] = [];
    for (; next < starts.length && starts[next]! < day.end; next += 1) minutes.push((starts[next]! - day.start) / MINUTE);
    days.push({ date: day.date, from: day.start, minutes, shifts: shiftsOf(day) });
  }
  return days;
}
