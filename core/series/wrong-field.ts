import type { LocalDate } from '../time/instant.ts';
import { isLocalDate } from '../time/is-local-date.ts';
import { isZone } from '../time/is-zone.ts';
import type { Rhythm, SeriesEnd, SeriesPattern } from './series-pattern.ts';
import type { PatternField } from './series-refusal.ts';

const MOST_WEEKS = 52;
const MOST_MONTHS = 24;
const MOST_MINUTES = 1440;

const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
const isWeekday = (value: number): boolean => isWhole(value, 1, 7);
const rises = (dates: readonly LocalDate[]): boolean => dates.every((date, index) => index === 0 || dates[index - 1]! < date);

function rhythmFault(rhythm: Rhythm): PatternField | null {
  switch (rhythm.kind) {
    case 'weekly': {
      const { every, weekdays } = rhythm;
      if (!isWhole(every, 1, MOST_WEEKS)) return 'every';
      const right = weekdays.length > 0 && weekdays.every(isWeekday) && new Set(weekdays).size === weekdays.length;
      return right ? null : 'weekdays';
    }
    case 'monthly_by_date':
      if (!isWhole(rhythm.every, 1, MOST_MONTHS)) return 'every';
      return isWhole(rhythm.day, 1, 31) ? null : 'day';
    case 'monthly_by_weekday':
      if (!isWhole(rhythm.every, 1, MOST_MONTHS)) return 'every';
      if (rhythm.nth !== -1 && !isWhole(rhythm.nth, 1, 5)) return 'nth';
      return isWeekday(rhythm.weekday) ? null : 'weekday';
    case 'dates':
      return rhythm.dates.length > 0 && rhythm.dates.every(isLocalDate) && rises(rhythm.dates) ? null : 'dates';
  }
}

const isEnd = (end: SeriesEnd, { kind }: Rhythm): boolean =>
  end.kind === 'count'
    ? isWhole(end.count, 1, Number.MAX_SAFE_INTEGER)
    : kind !== 'dates' && isLocalDate(end.kind === 'until' ? end.date : end.horizon);

/** The field of a pattern that is no value of its kind, by itself; null where each is. */
export function wrongField(pattern: SeriesPattern): PatternField | null {
  if (!isZone(pattern.timeZone)) return 'timeZone';
  if (!isLocalDate(pattern.startsOn)) return 'startsOn';
  if (!isWhole(pattern.startMinute, 0, 1439)) return 'startMinute';
  if (!isWhole(pattern.durationMinutes, 1, MOST_MINUTES)) return 'durationMinutes';
  return rhythmFault(pattern.rhythm) ?? (isEnd(pattern.end, pattern.rhythm) ? null : 'end');
}
