import type { WallMinute } from '../../../core/time/instant.ts';
import { sentence } from '../../../locales/sentence.ts';
import { dayWords } from '../../day-words.ts';
import { plainLine } from '../lines/plain-line.ts';
import { placeWords } from '../lines/date-line.ts';
import { whenLines } from '../lines/when-lines.ts';
import type { MailRow } from '../mail-row.ts';
import type { MailWish, WaitlistMailContent } from './waitlist-mail-content.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: WallMinute): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
const row = (label: string, lines: readonly string[]): readonly MailRow[] =>
  lines.length === 0 ? [] : [{ label: sentence(`waitlist_mails:label.${label}`), lines }];

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : sentence('rhythm:and', { first: words.slice(0, -1).join(', '), last });
}

function dayLines({ weekdays, hours }: MailWish): readonly string[] {
  if (weekdays.length === 0) return hours.length === 0 ? [] : [sentence('waitlist_mails:any_day')];
  return [listed(weekdays.map((weekday) => sentence(`rhythm:weekday.${weekday}`)))];
}

/** The hours are the coach's, whose clock the reader may not see. */
function hourLines({ wish: { hours, weekdays }, coachTimeZone, clientTimeZone, coachName }: WaitlistMailContent): readonly string[] {
  if (hours.length === 0) return weekdays.length === 0 ? [] : [sentence('waitlist_mails:any_time')];
  const ranges = hours.map(({ startMinute, endMinute }) =>
    sentence('waitlist_mails:hours', { from: clock(startMinute), to: clock(endMinute) }),
  );
  if (coachTimeZone === clientTimeZone) return [listed(ranges)];
  const zone = sentence('mails:when.zone', { place: placeWords(coachTimeZone) });
  return [listed(ranges), sentence('waitlist_mails:clock', { coach: plainLine(coachName), zone })];
}

function dateLines({ earliest, latest, season }: MailWish): readonly string[] {
  const from = earliest !== null && earliest !== season?.firstDate ? dayWords(earliest) : null;
  const to = latest !== null && latest !== season?.lastDate ? dayWords(latest) : null;
  if (from !== null && to !== null) return from === to ? [from] : [sentence('waitlist_mails:dates.both', { from, to })];
  if (from !== null) return [sentence('waitlist_mails:dates.from', { from })];
  return to === null ? [] : [sentence('waitlist_mails:dates.to', { to })];
}

/** What is waited for: the service and its length, and the season or the one time. */
export function targetRows(content: WaitlistMailContent): readonly MailRow[] {
  const { serviceName, durationMinutes, season, slot } = content.wish;
  const { coachName, clientName } = content;
  return [
    ...row('for', [sentence('waitlist_mails:service', { service: plainLine(serviceName), count: durationMinutes })]),
    ...row(
      'season',
      season === null
        ? []
        : [
            sentence('waitlist_mails:season', {
              season: plainLine(season.name),
              from: dayWords(season.firstDate),
              to: dayWords(season.lastDate),
            }),
          ],
    ),
    ...row('slot', slot === null ? [] : whenLines({ ...slot, reader: 'client', coachName, clientName })),
  ];
}

/** How somebody waits: days, hours, dates, rhythm and their own words. Of one particular time there is nothing more to say. */
export function wishRows(content: WaitlistMailContent): readonly MailRow[] {
  const { wish } = content;
  const message = row('message', wish.message === '' ? [] : wish.message.split('\n').map((each) => plainLine(each)));
  if (wish.slot !== null) return message;
  const isAnyTime = wish.weekdays.length === 0 && wish.hours.length === 0;
  const days = isAnyTime ? [sentence('waitlist_mails:any_day_or_time')] : dayLines(wish);
  return [
    ...row('days', days),
    ...row('hours', hourLines(content)),
    ...row('dates', dateLines(wish)),
    ...row('often', wish.recurring === null ? [] : [sentence(`waitlist_mails:often.${wish.recurring}`)]),
    ...message,
    ...row('until', [dayWords(wish.standsUntil)]),
  ];
}
