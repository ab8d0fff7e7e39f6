import type { Moment } from '../../../core/time/moment.ts';
import { sentence } from '../../../locales/sentence.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** The days are wall dates already, so they are written as they are: no zone comes in. */
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long' });
const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const utc = (date: string) => new Date(`${date}T00:00:00Z`);

/** `Tue 3 March` */
const dayWords = (date: string): string => {
  const part = Object.fromEntries(DAY.formatToParts(utc(date)).map(({ type, value }) => [type, value]));
  return `${part['weekday']} ${part['day']} ${part['month']}`;
};

/** `March 2026` */
export const monthWords = (date: string): string => MONTH.format(utc(date));

/** `America/Argentina/Buenos_Aires` as people call it: Buenos Aires. */
export const placeWords = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** `Tue 3 March, 10:00` */
const timeWords = ({ date, minute }: Moment): string => sentence('cycle_mails:time', { day: dayWords(date), from: clock(minute) });

/** One date on both clocks, as they are read by the client. */
export interface MailDate {
  readonly coachTime: Moment;
  readonly clientTime: Moment;
  /** When it was, on the client's clock. */
  readonly before: Moment | null;
}

const differ = ({ coachTime, clientTime }: MailDate): boolean =>
  coachTime.date !== clientTime.date || coachTime.minute !== clientTime.minute;

/** Whether the coach's clock has to stand beside the client's. */
export const onTwoClocks = (dates: readonly MailDate[]): boolean => dates.some(differ);

/** `Tue 3 March, 16:00–17:00 (10:00), was Mon 2 March, 16:00`: short, since there may be twenty. Year, zone and whose the brackets are stand elsewhere. */
export function dateLine(date: MailDate): string {
  const { coachTime, clientTime, before } = date;
  const own = sentence('cycle_mails:line', {
    day: dayWords(clientTime.date),
    from: clock(clientTime.minute),
    to: clock(clientTime.endMinute),
  });
  const other = coachTime.date === clientTime.date ? clock(coachTime.minute) : timeWords(coachTime);
  const line = differ(date) ? sentence('cycle_mails:line_other', { line: own, other }) : own;
  return before === null ? line : sentence('cycle_mails:line_was', { line, was: timeWords(before) });
}
