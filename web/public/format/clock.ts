import { reader } from './reader.ts';

const habit: Intl.DateTimeFormatOptions = reader.hour12 ? { hour: 'numeric', hourCycle: 'h12' } : { hour: '2-digit', hourCycle: 'h23' };
const format = new Intl.DateTimeFormat(reader.locale, { ...habit, minute: '2-digit', timeZone: 'UTC' });

/** What a clock on the wall shows so many minutes after midnight: "09:30", "2:30 pm", never torn over two lines. */
export const clock = (minute: number): string => format.format(Date.UTC(2000, 0, 1, 0, minute)).replaceAll(/\s/g, '\u00A0');
