import type { Moment } from '../../../contract/moment.ts';
import { formatDate } from './format-date.ts';
import { formatMinutes } from './format-minutes.ts';

/** "Tue 3 March, 10:00–11:00", off the wall clock the server read. */
export const formatMoment = (moment: Moment): string =>
  `${formatDate(moment.date, 'short')}, ${formatMinutes(moment.minute, moment.endMinute)}`;
