import type { Moment } from '../../../core/time/moment.ts';
import { sentence } from '../../../locales/sentence.ts';
import { dayWords } from '../../day-words.ts';
import { plainLine } from './plain-line.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** `America/Argentina/Buenos_Aires` as people call it: Buenos Aires. */
const place = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

const sameClock = (one: Moment, other: Moment): boolean =>
  one.offsetMinutes === other.offsetMinutes && one.date === other.date && one.minute === other.minute;

/** `Toronto time` */
export const zoneWords = ({ timeZone }: Pick<Moment, 'timeZone'>): string => sentence('mails:when.zone', { place: place(timeZone) });

/** Whose clock a list of dates is on, and where the other one lives, where that differs at one of them: `Toronto time`, `Ada is on Berlin time`. */
export function clockLines(
  reader: 'client' | 'coach',
  names: Pick<WhenOptions, 'coachName' | 'clientName'>,
  times: readonly Pick<WhenOptions, 'coachTime' | 'clientTime'>[],
): readonly string[] {
  const [first] = times;
  if (!first) return [];
  const [own, other] = reader === 'client' ? [first.clientTime, first.coachTime] : [first.coachTime, first.clientTime];
  if (times.every(({ coachTime, clientTime }) => sameClock(coachTime, clientTime))) return [zoneWords(own)];
  const name = plainLine(reader === 'client' ? names.coachName : names.clientName);
  return [zoneWords(own), sentence('mails:when.other_zone', { name, zone: zoneWords(other) })];
}

/** `Tue 3 March 2026, 10:00` */
export const startWords = (moment: Moment): string =>
  sentence('mails:when.start', { day: dayWords(moment.date), from: clock(moment.minute) });

function spanWords({ date, minute, endDate, endMinute }: Moment): string {
  const values = { day: dayWords(date), from: clock(minute), endDay: dayWords(endDate), to: clock(endMinute) };
  return sentence(date === endDate || endMinute === 0 ? 'mails:when.span' : 'mails:when.span_days', values);
}

interface WhenOptions {
  readonly reader: 'client' | 'coach';
  readonly coachTime: Moment;
  readonly clientTime: Moment;
  readonly coachName: string;
  readonly clientName: string;
}

/** The reader's own time first, then what the other's clock shows, where that differs. */
export function whenLines({ reader, coachTime, clientTime, coachName, clientName }: WhenOptions): readonly string[] {
  const [own, other] = reader === 'client' ? [clientTime, coachTime] : [coachTime, clientTime];
  const first = `${spanWords(own)}, ${zoneWords(own)}`;
  if (sameClock(own, other)) return [first];
  const time = own.date === other.date ? clock(other.minute) : startWords(other);
  return [
    first,
    sentence(`mails:when.other_for_${reader}`, {
      time,
      place: place(other.timeZone),
      coach: plainLine(coachName),
      client: plainLine(clientName),
    }),
  ];
}
