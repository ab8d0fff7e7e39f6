import { reader } from './reader.ts';

const name = (weekday: number, weekdayStyle: 'long' | 'short') =>
  // 1 January 2024 was a Monday.
  new Intl.DateTimeFormat(reader.locale, { weekday: weekdayStyle, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));

/** The seven days of a week, from the reader's first. */
export const weekdayNames: readonly { readonly long: string; readonly short: string }[] = Array.from({ length: 7 }, (_, index) => {
  const weekday = ((reader.firstWeekday - 1 + index) % 7) + 1;
  return { long: name(weekday, 'long'), short: name(weekday, 'short').slice(0, 2) };
});
