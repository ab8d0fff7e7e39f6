import { reader } from './reader.ts';

const format = new Intl.DateTimeFormat(reader.locale, { weekday: 'short', timeZone: 'UTC' });

/** An ISO weekday, 1 for Monday, as people write it: "Tue". */
export const weekdayLabel = (weekday: number): string => format.format(Date.UTC(2024, 0, weekday));
