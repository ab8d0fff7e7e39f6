import { dateFormat } from './date-format.ts';
import { dateIn } from './date-in.ts';
import { readerLocale } from './reader-locale.ts';

/** The time of an instant on the clock of a zone, with the weekday where the day there is another than `date`: "16:00", "Wed 01:00". */
export const formatTimeIn = (instant: string, timeZone: string, date?: string): string =>
  dateFormat(readerLocale, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    ...(date !== undefined && dateIn(timeZone, instant) !== date && { weekday: 'short' }),
  }).format(new Date(instant));
