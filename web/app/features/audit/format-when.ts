import { dateFormat } from '../../time/date-format.ts';
import { readerLocale } from '../../time/reader-locale.ts';

/** "Tue 3 Mar 2026, 10:00" on the clock of a zone. */
export const formatWhen = (instant: Date, timeZone: string): string =>
  dateFormat(readerLocale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(instant);
