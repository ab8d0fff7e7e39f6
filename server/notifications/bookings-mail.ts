import type { Moment } from '../../core/time/moment.ts';
import { sentence } from '../../locales/sentence.ts';
import { calendarFileOf } from './calendar-file.ts';
import { locationLine } from './lines/location-line.ts';
import { creditsRow } from './lines/credits-row.ts';
import { questionsRow } from './lines/questions-row.ts';
import { mailLayout } from './mail-layout.ts';
import { mailRow, type MailRow } from './mail-row.ts';
import { mailText } from './mail-text.ts';
import type { MailBooking } from './mail-booking.ts';
import { mailEnds } from './mail-ends.ts';
import type { Mail } from './mail.ts';
import { plainLine } from './lines/plain-line.ts';
import { policyLines } from './policy/policy-lines.ts';
import { startWords, whenLines } from './lines/when-lines.ts';

interface Session {
  readonly booking: MailBooking;
  readonly coachTime: Moment;
  readonly clientTime: Moment;
  /** Where this one can be seen, moved and cancelled. */
  readonly url: string;
}

/** Several sessions of one client with one coach, made in one step; by start, one at least. Wall times are computed before they come here. */
export interface BookingsMailContent {
  readonly id: string;
  readonly to: 'client' | 'coach';
  readonly first: Session;
  readonly rest: readonly Session[];
  readonly now: number;
}

const lines = (text: string): readonly string[] => text.split(/\r\n?|\n/).map((each) => plainLine(each));

function sessionRow({ booking, url, ...times }: Session, index: number, to: 'client' | 'coach'): MailRow {
  const when = whenLines({ ...times, reader: to, coachName: booking.coachName, clientName: booking.clientName });
  const link = { label: sentence('mails:client.button'), url };
  return { label: sentence('mails:label.session', { number: index + 1 }), lines: to === 'client' ? [...when, link] : when };
}

/** What is the same for all of them, said once. */
function commonRows(booking: MailBooking, to: 'client' | 'coach'): readonly MailRow[] {
  const contact = [booking.clientName, booking.clientEmail, booking.clientPhone].map(plainLine).filter((line) => line !== '');
  const row = (label: string, said: readonly string[]) => ({ label: sentence(`mails:label.${label}`), lines: said });
  const where = row('where', [locationLine(booking)]);
  if (to === 'client') {
    const preparation = booking.preparation === '' ? [] : [row('preparation', lines(booking.preparation))];
    return [where, ...preparation, ...questionsRow(booking, null)];
  }
  const known = [where, row('client', contact)];
  return booking.clientNote === '' ? known : [...known, row('note', lines(booking.clientNote))];
}

/** The one mail to one side about several sessions: all dates, a link to each, and one calendar file with all of them. */
export function bookingsMail({ id, to, first, rest, now }: BookingsMailContent): Mail {
  const sessions = [first, ...rest];
  const { booking } = first;
  const names = {
    service: plainLine(booking.serviceName),
    coach: plainLine(booking.coachName),
    client: plainLine(booking.clientName),
    count: sessions.length,
    when: startWords(to === 'client' ? first.clientTime : first.coachTime),
  };
  const facts = [
    ...sessions.map((session, index) => sessionRow(session, index, to)),
    ...commonRows(booking, to),
    ...creditsRow(sessions.map((each) => each.booking)),
  ];
  const parts = {
    title: sentence(`mails:${to}.set_title`, names),
    lead: sentence(`mails:${to}.set_lead`, names),
    button: to === 'client' ? null : { label: sentence('mails:coach.button'), url: first.url },
    after: to === 'client' ? policyLines(booking.policy) : null,
    footer: sentence(`mails:${to}.footer`, names),
  };
  const entries = sessions.map((session) => ({ booking: session.booking, manageUrl: session.url, now, reader: to }));
  return {
    id,
    ...mailEnds(to, booking),
    subject: sentence(`mails:${to}.set_subject`, names),
    text: mailText({ ...parts, rows: facts }),
    html: mailLayout({ ...parts, rows: facts.map(mailRow) }),
    // An invitation holds one entry only; published, they all go in together, and later changes of each find it by its UID.
    ics: { method: 'PUBLISH', content: calendarFileOf(entries, 'PUBLISH') },
  };
}
