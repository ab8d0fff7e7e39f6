import { reader } from '../../format/reader.ts';

const formats = {
  long: new Intl.DateTimeFormat(reader.locale, { weekday: 'long', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat(reader.locale, { weekday: 'short', timeZone: 'UTC' }),
};

/** An ISO weekday as a word: "Tuesday", "Tue". 1 January 2024 was a Monday. */
export const weekdayWord = (weekday: number, style: 'long' | 'short' = 'long'): string => formats[style].format(Date.UTC(2024, 0, weekday));
