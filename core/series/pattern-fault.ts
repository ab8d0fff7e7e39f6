import { epochDay } from '../time/epoch-day.ts';
import { partDays } from './part-days.ts';
import { LONGEST_DAYS, type SeriesPattern } from './series-pattern.ts';
import type { SeriesRefusal } from './series-refusal.ts';
import { wrongField } from './wrong-field.ts';

/** What is wrong with a pattern as such, whatever the time is and whatever else there is; null where nothing is. */
export function patternFault(pattern: SeriesPattern): SeriesRefusal | null {
  const field = wrongField(pattern);
  if (field) return { code: 'wrong_pattern', field };
  const { startsOn, end } = pattern;

  const last = end.kind === 'count' ? null : end.kind === 'until' ? end.date : end.horizon;
  if (last !== null && last < startsOn) return { code: 'end_before_start' };
  if (last !== null && epochDay(last) > epochDay(startsOn) + LONGEST_DAYS) return { code: 'series_too_long', mostDays: LONGEST_DAYS };
  const [days = []] = partDays({ parts: [pattern] });
  if (end.kind === 'count' && days.length < end.count)
    return pattern.rhythm.kind === 'dates' ? { code: 'wrong_pattern', field: 'end' } : { code: 'series_too_long', mostDays: LONGEST_DAYS };
  return days.length === 0 ? { code: 'no_dates' } : null;
}
