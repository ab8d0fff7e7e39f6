import { addDays } from '../../../../core/time/add-days.ts';
import { weekdayOf } from '../../../../core/time/weekday-of.ts';
import type { RhythmDraft } from './rhythm-draft.ts';

/** What most people want: every week on that day, for two months. */
export const firstDraft = (date: string): RhythmDraft => ({
  often: 'week',
  weeks: '3',
  weekdays: [weekdayOf(date)],
  inMonth: 'date',
  shortMonth: 'last_day',
  ends: 'count',
  count: '8',
  until: addDays(date, 7 * 7),
});
