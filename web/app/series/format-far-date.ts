import { dateFormat } from '../time/date-format.ts';
import { formatDate } from '../time/format-date.ts';
import { readerLocale } from '../time/reader-locale.ts';

/** A calendar day that may lie years ahead: its year is said where it is not that of today. */
export const formatFarDate = (date: string, today: string): string =>
  date.slice(0, 4) === today.slice(0, 4)
    ? formatDate(date)
    : dateFormat(readerLocale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      );
