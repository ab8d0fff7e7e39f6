import { addDays } from '../../../../../core/time/add-days.ts';
import type { SlotDay } from '../../../../../contract/slots.ts';
import { instantOnDay } from '../../../time/instant-on-day.ts';
import { dateFormat } from '../../../time/date-format.ts';

/** The wall-clock time of an instant, read, not computed. */
function clockOf(startsAt: string, timeZone: string): { date: string; minute: number } {
  const told = dateFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(startsAt));
  return { date: told.slice(0, 10), minute: Number(told.slice(11, 13)) * 60 + Number(told.slice(14, 16)) };
}

/** The days on which a weekly series after a start stands. */
export const weeksAfter = (startsAt: string, timeZone: string, weeks: number): readonly string[] =>
  Array.from({ length: weeks }, (_, week) => addDays(clockOf(startsAt, timeZone).date, 7 * (week + 1)));

/** The same time of the wall clock on each of the days, whatever the clocks do between them. */
export function sameTimeOn(startsAt: string, timeZone: string, days: readonly SlotDay[]): readonly string[] {
  const { minute } = clockOf(startsAt, timeZone);
  return days.map((day) => instantOnDay(day, minute));
}
