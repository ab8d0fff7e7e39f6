import { addDays } from '../../../../core/time/add-days.ts';
import { nthOf } from './nth-of.ts';
import type { InMonth } from './rhythm-draft.ts';

/** How a first day can come again every month: by its date, as the third Tuesday, as the last one. */
export const waysOfMonth = (date: string): readonly InMonth[] => [
  'date',
  ...(nthOf(date) === null ? [] : ['weekday' as const]),
  ...(addDays(date, 7).slice(0, 7) === date.slice(0, 7) ? [] : ['last' as const]),
];
