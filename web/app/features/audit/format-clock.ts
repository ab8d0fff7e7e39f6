import { readerLocale } from '../../time/reader-locale.ts';

/** "10:05" on the clock of a zone. */
export const formatClock = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(readerLocale, { hour: 'numeric', minute: '2-digit', timeZone }).format(new Date(instant));
