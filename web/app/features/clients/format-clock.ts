import { dateFormat } from '../../time/date-format.ts';
import { readerLocale } from '../../time/reader-locale.ts';

/** The time of an instant on the clock of a zone. Only to be read. */
export const formatClock = (instant: string, timeZone: string): string =>
  dateFormat(readerLocale, { timeZone, hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
