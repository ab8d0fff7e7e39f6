import { addDays } from '../../../../core/time/add-days.ts';
import { daysBetween } from '../../../../core/time/days-between.ts';
import { weekdayOf } from '../../../../core/time/weekday-of.ts';
import { firstRhythm, nthOf } from './first-rhythm.ts';
import type { Rhythm } from './rhythm.ts';

/** The rhythm whose date `from` is to stand on `to`, and all that follow with it: Tuesdays become Thursdays, the 15th the 17th. */
export function movedRhythm(rhythm: Rhythm, from: string, to: string): Rhythm {
  if (from === to) return rhythm;
  switch (rhythm.kind) {
    case 'weekly': {
      const weekdays = new Set(rhythm.weekdays);
      weekdays.delete(weekdayOf(from));
      weekdays.add(weekdayOf(to));
      return { ...rhythm, weekdays: [...weekdays].toSorted((a, b) => a - b) };
    }
    case 'monthly_by_date':
      return { ...firstRhythm('monthly_by_date', to), every: rhythm.every } as Rhythm;
    case 'monthly_by_weekday':
      return { ...rhythm, nth: nthOf(to), weekday: weekdayOf(to) };
    case 'dates': {
      const by = daysBetween(from, to);
      const dates = rhythm.dates.map((date) => (date < from ? date : addDays(date, by)));
      return { ...rhythm, dates: [...new Set(dates)].toSorted() };
    }
  }
}
