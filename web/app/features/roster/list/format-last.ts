import { dateIn } from '../../../time/date-in.ts';
import { formatDate } from '../../../time/format-date.ts';

/** The day of the last session on the coach's clock; empty where there was none. */
export const formatLast = (instant: string | null, timeZone: string): string =>
  instant === null ? '' : formatDate(dateIn(instant, timeZone));
