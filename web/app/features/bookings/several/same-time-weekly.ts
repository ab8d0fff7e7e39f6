import { addDays } from '../../../../../core/time/add-days.ts';
import type { SlotDay } from '../../../../../contract/slots.ts';
import { instantOnDay } from '../../../time/instant-on-day.ts';
import { wallIn } from '../../../time/wall-in.ts';

/** The days on which a weekly series after a start stands. */
export const weeksAfter = (startsAt: string, timeZone: string, weeks: number): readonly string[] =>
  Array.from({ length: weeks }, (_, week) => addDays(wallIn(timeZone, startsAt).date, 7 * (week + 1)));

/** The same time of the wall clock on each of the days, whatever the clocks do between them. */
export function sameTimeOn(startsAt: string, timeZone: string, days: readonly SlotDay[]): readonly string[] {
  const { minute } = wallIn(timeZone, startsAt);
  return days.map((day) => instantOnDay(day, minute));
}
