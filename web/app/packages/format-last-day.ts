import { dateFormat } from '../time/date-format.ts';
import { readerLocale } from '../time/reader-locale.ts';

/** A calendar day without its weekday, and with its year where it is not that of today: "15 March", "15 March 2028". */
export const formatLastDay = (date: string, today: string): string =>
  dateFormat(readerLocale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(date.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  }).format(new Date(`${date}T00:00:00Z`));
