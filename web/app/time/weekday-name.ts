import { dateFormat } from './date-format.ts';
import { readerLocale } from './reader-locale.ts';

/** The name of an ISO weekday, 1 is Monday. 1 January 2024 was one. */
export const weekdayName = (weekday: number, style: 'long' | 'short' | 'narrow' = 'long'): string =>
  dateFormat(readerLocale, { weekday: style, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)));
