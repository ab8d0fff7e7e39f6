import type { SeriesMailEvent } from '../../core/series/series-effect.ts';
import type { Moment } from '../../core/time/moment.ts';
import { sentence } from '../../locales/sentence.ts';
import { dayWords } from '../day-words.ts';
import { calendarFileOf } from './calendar-file.ts';
import { datesRow } from './lines/dates-row.ts';
import { locationLine } from './lines/location-line.ts';
import type { MailRhythm } from './mail-rhythm.ts';
import type { MailBooking } from './mail-booking.ts';
import { mailEnds } from './mail-ends.ts';
import { creditsRow } from './lines/credits-row.ts';
import { questionsRow } from './lines/questions-row.ts';
import { mailLayout } from './mail-layout.ts';
import { type MailLine, mailRow, type MailRow } from './mail-row.ts';
import { mailText } from './mail-text.ts';
import type { Mail } from './mail.ts';
import { plainLine } from './lines/plain-line.ts';
import { policyLines } from './policy/policy-lines.ts';
import { clockLines, startWords, zoneWords } from './lines/when-lines.ts';

/** One session of a series; wall times are computed before they come here. */
export interface SeriesSession {
  readonly booking: MailBooking;
  readonly coachTime: Moment;
  readonly clientTime: Moment;
  /** Where this one can be seen, moved and cancelled; null where it is gone. */
  readonly url: string | null;
}

/** What became of a session, and when it was before. */
export interface SeriesChange extends SeriesSession {
  readonly what: 'added' | 'moved' | 'cancelled';
  readonly before: { readonly coachTime: Moment; readonly clientTime: Moment } | null;
}

export interface SeriesMailContent {
  readonly id: string;
  readonly event: SeriesMailEvent;
  readonly to: 'client' | 'coach';
  readonly rhythm: MailRhythm | null;
  /** Of `changed`: what is different. */
  readonly changes: readonly SeriesChange[];
  /** All that take place and are to come, by start. */
  readonly ahead: readonly SeriesSession[];
  /** Of whom it is; also where none of its sessions is left. */
  readonly about: MailBooking;
  readonly aboutTime: { readonly coachTime: Moment; readonly clientTime: Moment };
  /** In the words of whoever changed it; '' for none. */
  readonly reason: string;
  /** To the series among the coach's pages, or to the page of the client's next session. */
  readonly url: string;
  readonly now: number;
}

const label = (name: string): string => sentence(`series_mails:label.${name}`);
const lines = (text: string): readonly string[] => text.split(/\r\n?|\n/).map((each) => plainLine(each));

const own = (to: 'client' | 'coach', { coachTime, clientTime }: { readonly coachTime: Moment; readonly clientTime: Moment }): Moment =>
  to === 'client' ? clientTime : coachTime;

function sessionLine(session: SeriesSession, to: 'client' | 'coach'): MailLine {
  const words = startWords(own(to, session));
  return session.url === null || to === 'coach' ? words : { label: words, url: session.url };
}

function changeLine(change: SeriesChange, to: 'client' | 'coach'): MailLine {
  if (change.before === null) return sessionLine(change, to);
  const before = startWords(own(to, change.before));
  if (change.what === 'cancelled') return sentence('series_mails:line.cancelled', { before });
  const words = sentence('series_mails:line.moved', { before, after: startWords(own(to, change)) });
  return change.url === null || to === 'coach' ? words : { label: words, url: change.url };
}

function rowsOf({ event, to, changes, ahead, about, aboutTime, reason }: SeriesMailContent): readonly MailRow[] {
  const changed = (what: SeriesChange['what']) => changes.filter((each) => each.what === what).map((each) => changeLine(each, to));
  const dates = ahead.map((session) => sessionLine(session, to));
  const where: MailRow = { label: sentence('mails:label.where'), lines: [locationLine(about)] };
  const told = event === 'booked' ? ahead : changes;
  const contact = [about.clientName, about.clientEmail, about.clientPhone].map(plainLine).filter((line) => line !== '');
  return [
    ...datesRow(label('added'), changed('added')),
    ...datesRow(label('moved'), changed('moved')),
    ...datesRow(label('cancelled'), changed('cancelled'), true),
    ...(reason === '' ? [] : [{ label: label('reason'), lines: lines(reason) }]),
    ...datesRow(label(event === 'booked' ? 'dates' : 'ahead'), dates),
    { label: label('times'), lines: clockLines(to, about, [aboutTime, ...ahead]) },
    where,
    ...(to === 'coach' ? [{ label: sentence('mails:label.client'), lines: contact }] : []),
    ...(to === 'coach' && event === 'booked' && about.clientNote !== ''
      ? [{ label: sentence('mails:label.note'), lines: lines(about.clientNote) }]
      : []),
    ...(to === 'client' && event === 'booked' && about.preparation !== ''
      ? [{ label: sentence('mails:label.preparation'), lines: lines(about.preparation) }]
      : []),
    ...creditsRow(told.map(({ booking }) => booking)),
    ...(to === 'client' && event === 'booked' ? questionsRow(about, null) : []),
  ];
}

/** New, moved and cancelled ones each find their entry by its UID; of a renewal there is nothing to keep. */
function fileOf({ event, to, changes, ahead, now }: SeriesMailContent): Mail['ics'] {
  const sessions = event === 'booked' ? ahead : event === 'changed' ? changes : [];
  if (sessions.length === 0) return null;
  const entries = sessions.map(({ booking, url }) => ({ booking, manageUrl: url, now, reader: to }));
  return { method: 'PUBLISH', content: calendarFileOf(entries, 'PUBLISH') };
}

/** The one mail to one side about a recurring booking: all its dates or what is different, with a calendar file of them. */
export function seriesMail(content: SeriesMailContent): Mail {
  const { id, event, to, about, aboutTime, ahead, url, rhythm } = content;
  const last = ahead.at(-1) ?? aboutTime;
  const names = {
    service: plainLine(about.serviceName),
    coach: plainLine(about.coachName),
    client: plainLine(about.clientName),
    count: ahead.length,
    rhythm: rhythm?.words ?? '',
    zone: zoneWords(rhythm ?? aboutTime.coachTime),
    when: startWords(own(to, ahead[0] ?? aboutTime)),
    day: dayWords(own(to, last).date),
  };
  const said = (part: string) => sentence(`series_mails:${to}.${event}_${part}`, names);
  const parts = {
    title: said('title'),
    lead: said('lead'),
    button: { label: sentence(`series_mails:${to}.button`), url },
    after: to === 'client' && event === 'booked' ? policyLines(about.policy) : null,
    footer: sentence(`series_mails:${to}.footer`, names),
  };
  const facts = rowsOf(content);
  return {
    id,
    ...mailEnds(to, about),
    subject: said('subject'),
    text: mailText({ ...parts, rows: facts }),
    html: mailLayout({ ...parts, rows: facts.map(mailRow) }),
    ics: fileOf(content),
  };
}
