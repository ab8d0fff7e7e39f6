import { dateFormat } from './date-format.ts';
import { readerLocale } from './reader-locale.ts';

/** "Tue 3 Mar, 10:00 – 11:00" on the clock of a zone. */
export const formatSpan = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }, timeZone: string): string =>
  dateFormat(readerLocale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).formatRange(new Date(startsAt), new Date(endsAt));
