import { addDays } from '../../../../core/time/add-days.ts';
import { weekdayOf } from '../../../../core/time/weekday-of.ts';
import type { Rhythm, RhythmOf } from './rhythm.ts';

const dayOf = (date: string): number => Number(date.slice(8));
const isLastOfMonth = (date: string): boolean => addDays(date, 1).slice(0, 7) !== date.slice(0, 7);

/** Which weekday of its month a day is: the second Tuesday, say. A fifth is the last, for few months have one. */
export function nthOf(date: string): RhythmOf<'monthly_by_weekday'>['nth'] {
  const nth = Math.ceil(dayOf(date) / 7);
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : -1;
}

/** A rhythm of each kind that a day falls into, to begin with. */
export function firstRhythm(kind: Rhythm['kind'], date: string): Rhythm {
  switch (kind) {
    case 'weekly':
      return { kind, every: 1, weekdays: [weekdayOf(date)] };
    case 'monthly_by_date':
      return { kind, every: 1, day: isLastOfMonth(date) ? 31 : dayOf(date), shortMonth: 'last_day' };
    case 'monthly_by_weekday':
      return { kind, every: 1, nth: nthOf(date), weekday: weekdayOf(date) };
    case 'dates':
      return { kind, dates: [date] };
  }
}
