import { dateFormat } from './date-format.ts';
import { readerLocale } from './reader-locale.ts';
import { unbroken } from './words/unbroken.ts';

/** Minutes after midnight as a wall clock shows them: 600 is "10:00" or "10:00 AM", by the reader's habit. */
export const formatMinute = (minute: number): string =>
  unbroken(
    dateFormat(readerLocale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, 0, 1, 0, minute))),
  );
