import type { BookingEffect, BookingMailEvent } from '../../core/bookings/booking-effect.ts';
import type { Moment } from '../../core/time/moment.ts';
import { sentence } from '../../locales/sentence.ts';
import { calendarFile, type CalendarMethod } from './calendar-file.ts';
import { type Deadlines, deadlineLines, lateLine } from './policy/deadline-lines.ts';
import { locationLine } from './lines/location-line.ts';
import { creditsRow } from './lines/credits-row.ts';
import { questionsRow } from './lines/questions-row.ts';
import { mailLayout } from './mail-layout.ts';
import { mailRow, type MailRow } from './mail-row.ts';
import { mailText } from './mail-text.ts';
import type { Attached, Mail } from './mail.ts';
import type { MailBooking } from './mail-booking.ts';
import { mailEnds } from './mail-ends.ts';
import { plainLine } from './lines/plain-line.ts';
import { startWords, whenLines } from './lines/when-lines.ts';

interface Times {
  readonly coachTime: Moment;
  readonly clientTime: Moment;
}

/** All that a mail about a booking says. Wall times are computed before it comes here. */
export interface BookingMailContent extends Times, Deadlines {
  readonly id: string;
  readonly event: BookingMailEvent;
  readonly to: 'client' | 'coach';
  readonly booking: MailBooking;
  /** When it was before this move. */
  readonly before: Times | null;
  /** Why it moved, where nobody asked for it: to the second choice, or back from there. */
  readonly why: BookingEffect['why'] | null;
  /** What the coach says to the question for another time; empty where there is none. */
  readonly askNote: string;
  /** The client's second choice; null where they named none. */
  readonly backup: Times | null;
  readonly url: string;
  /** Whether it opens all dates of a cycle, of which this is one. */
  readonly toDates: boolean;
  readonly now: number;
}

const lines = (text: string): readonly string[] => text.split(/\r\n?|\n/).map((each) => plainLine(each));

const namesOf = ({ booking }: BookingMailContent) => ({
  service: plainLine(booking.serviceName),
  coach: plainLine(booking.coachName),
  client: plainLine(booking.clientName),
});

const isQuestion = (event: BookingMailEvent): boolean => event === 'asked' || event === 'ask_withdrawn';

/** Nobody prepares for these. */
const SHORT: ReadonlySet<BookingMailEvent> = new Set(['cancelled', 'asked', 'ask_withdrawn']);

function rows(content: BookingMailContent): readonly MailRow[] {
  const { booking, to, event, before, backup } = content;
  const { coachName, clientName } = booking;
  const when = (times: Times) => whenLines({ ...times, reader: to, coachName, clientName });
  const contact = [booking.clientName, booking.clientEmail, booking.clientPhone].map(plainLine).filter((line) => line !== '');
  const all: readonly (MailRow & { readonly shown: boolean })[] = [
    { shown: true, label: 'when', lines: when(content), struck: event === 'cancelled' },
    { shown: event === 'moved' && before !== null, label: 'was', lines: before ? when(before) : [], struck: true },
    { shown: !SHORT.has(event) && backup !== null, label: 'backup', lines: backup ? when(backup) : [] },
    { shown: event !== 'cancelled', label: 'where', lines: [locationLine(booking)] },
    { shown: event === 'cancelled' && Boolean(booking.cancelReason), label: 'reason', lines: lines(booking.cancelReason ?? '') },
    { shown: event === 'asked' && content.askNote !== '', label: 'reason', lines: lines(content.askNote) },
    { shown: to === 'coach', label: 'client', lines: contact },
    { shown: to === 'coach' && event === 'booked' && booking.clientNote !== '', label: 'note', lines: lines(booking.clientNote) },
    {
      shown: to === 'client' && !SHORT.has(event) && booking.preparation !== '',
      label: 'preparation',
      lines: lines(booking.preparation),
    },
  ];
  const known = all
    .filter((row) => row.shown)
    .map(({ label, lines: said, struck = false }) => ({ label: sentence(`mails:label.${label}`), lines: said, struck }));
  const paid = isQuestion(event) ? [] : creditsRow([booking]);
  return to === 'client' && !SHORT.has(event) ? [...known, ...paid, ...questionsRow(booking, content.url)] : [...known, ...paid];
}

/** The policy it was booked under: what the client may still do, or what came of it. */
function rule(content: BookingMailContent): string | null {
  const { to, event, booking, coachTime, clientTime } = content;
  const otherClock = coachTime.offsetMinutes !== clientTime.offsetMinutes;
  if (event === 'cancelled') return booking.cancelledLate ? lateLine(content, to, otherClock) : null;
  if (to === 'coach') return null;
  if (event === 'asked') return sentence('mails:rule.asked');
  return booking.status === 'proposed' ? sentence('mails:rule.proposed') : deadlineLines(content, otherClock);
}

/** The client is invited; the coach, whose entry it is, only keeps it. A question changes no calendar. */
function entry(content: BookingMailContent): Attached | null {
  const { booking, event, to, url, now } = content;
  if (isQuestion(event)) return null;
  const method: CalendarMethod = event === 'cancelled' ? 'CANCEL' : to === 'client' ? 'REQUEST' : 'PUBLISH';
  return { method, content: calendarFile(booking, { method, manageUrl: url, now, reader: to }) };
}

function buttonOf({ event, to, toDates }: BookingMailContent): string {
  if (toDates) return 'mails:client.button_dates';
  return event === 'cancelled' || event === 'asked' ? `mails:${to}.button_${event}` : `mails:${to}.button`;
}

/** What was cancelled while its client had not said yes to it does not take place after all: it is only kept for them again. */
const wordsOf = ({ booking, event, to, why }: BookingMailContent): string => {
  if (event === 'moved' && why) return `mails:${to}.moved_${why}`;
  return event === 'restored' && booking.status === 'proposed' ? `mails:${to}.proposed_again` : `mails:${to}.${event}`;
};

/** The mail to one side about a booking: made, moved, cancelled, taking place after all; or the question for another time. */
export function bookingMail(content: BookingMailContent): Mail {
  const { booking, event, to, url } = content;
  const names = namesOf(content);
  const key = wordsOf(content);
  const own = to === 'client' ? content.clientTime : content.coachTime;
  const title = sentence(`${key}_title`);
  const lead = sentence(event === 'cancelled' ? `${key}_lead_${booking.cancelledBy ?? 'coach'}` : `${key}_lead`, names);
  const facts = rows(content);
  const button = { label: sentence(buttonOf(content)), url };
  const after = rule(content);
  const footer = sentence(`mails:${to}.footer`, names);
  return {
    id: content.id,
    ...mailEnds(to, booking),
    subject: sentence(`${key}_subject`, { ...names, when: startWords(own) }),
    text: mailText({ title, lead, rows: facts, button, after, footer }),
    html: mailLayout({ title, lead, rows: facts.map(mailRow), button, after, footer }),
    ics: entry(content),
  };
}
