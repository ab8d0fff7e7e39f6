import { reader } from './reader.ts';

const format = new Intl.DateTimeFormat(reader.locale, { hour: 'numeric', minute: '2-digit', hour12: reader.hour12, timeZone: 'UTC' });

/** What a clock on the wall shows so many minutes after midnight: "14:30", "2:30 pm". */
export const clock = (minute: number): string => format.format(Date.UTC(2000, 0, 1, 0, minute));
