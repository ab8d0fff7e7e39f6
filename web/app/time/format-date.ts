import { dateFormat } from './date-format.ts';
import { readerLocale } from './reader-locale.ts';

type Style = 'short' | 'long' | 'month' | 'weekday';

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
};

/** A calendar day as people write it. The day has no zone, so none is applied. */
export const formatDate = (date: string, style: Style = 'short'): string =>
  dateFormat(readerLocale, { ...STYLES[style], timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
