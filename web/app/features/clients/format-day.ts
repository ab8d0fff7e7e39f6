import { dateFormat } from '../../time/date-format.ts';
import { readerLocale } from '../../time/reader-locale.ts';

/** The day of an instant on the clock of a zone, with the year where it isn't this one: "Tue 3 Mar", "12 Nov 2024". */
export function formatDay(instant: string, timeZone: string): string {
  const at = new Date(instant);
  const year = dateFormat('en', { timeZone, year: 'numeric' });
  const near = year.format(at) === year.format(new Date());
  return dateFormat(readerLocale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(near ? { weekday: 'short' } : { year: 'numeric' }),
  }).format(at);
}
