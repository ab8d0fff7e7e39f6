import { reader } from './reader.ts';

const format = new Intl.DateTimeFormat(reader.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-03` as "March 2026". */
export const monthName = (month: string): string => format.format(new Date(`${month}-01T00:00:00Z`));
