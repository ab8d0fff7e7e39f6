import { dateFormat } from '../../time/date-format.ts';
import { readerLocale } from '../../time/reader-locale.ts';

/** "10:05" on the clock of a zone. */
export const formatClock = (instant: string, timeZone: string): string =>
  dateFormat(readerLocale, { hour: 'numeric', minute: '2-digit', timeZone }).format(new Date(instant));
