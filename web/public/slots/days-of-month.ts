import { addDays } from '../../../core/time/add-days.ts';
import { addMonths } from './add-months.ts';
import type { Month } from './month.ts';

/** First and last day. */
export const daysOfMonth = (month: Month): { readonly from: string; readonly to: string } => ({
  from: `${month}-01`,
  to: addDays(`${addMonths(month, 1)}-01`, -1),
});
