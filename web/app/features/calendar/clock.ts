import { readerLocale } from '../../time/reader-locale.ts';

const { hour12 } = new Intl.DateTimeFormat(readerLocale, { hour: 'numeric' }).resolvedOptions();

/** How times of day are written on the calendar. */
export const clock = { hour: 'numeric', minute: '2-digit', hourCycle: hour12 ? 'h12' : 'h23' } as const;
