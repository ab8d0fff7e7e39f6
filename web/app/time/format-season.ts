import { dateFormat } from './date-format.ts';
import { readerLocale } from './reader-locale.ts';

const day = (date: string) => new Date(`${date}T00:00:00Z`);

/** Two calendar days and what lies between, with the year: "12 Jan – 9 May 2027". */
export const formatSeason = ({ firstDate, lastDate }: { readonly firstDate: string; readonly lastDate: string }): string =>
  dateFormat(readerLocale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatRange(day(firstDate), day(lastDate));
