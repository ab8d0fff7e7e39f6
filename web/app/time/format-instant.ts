import { dateFormat } from './date-format.ts';
import { readerLocale } from './reader-locale.ts';
import { unbroken } from './words/unbroken.ts';

/** An instant on the reader's own clock, or on the clock of a zone. For what is only read; nothing is computed with it. */
export const formatInstant = (instant: string, timeZone?: string): string =>
  unbroken(
    dateFormat(readerLocale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
    }).format(new Date(instant)),
  );
