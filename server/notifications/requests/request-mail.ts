import type { RequestMailEvent } from '../../../core/requests/request-effect.ts';
import type { Moment } from '../../../core/time/moment.ts';
import { sentence } from '../../../locales/sentence.ts';
import { calendarFile, calendarFileOf } from '../calendar-file.ts';
import { mailLayout } from '../mail-layout.ts';
import { mailRow } from '../mail-row.ts';
import { mailText } from '../mail-text.ts';
import type { MailBooking } from '../mail-booking.ts';
import { mailEnds } from '../mail-ends.ts';
import type { MailRhythm } from '../mail-rhythm.ts';
import type { Attached, Mail } from '../mail.ts';
import { plainLine } from '../lines/plain-line.ts';
import { type Deadlines, deadlineLines } from '../policy/deadline-lines.ts';
import { policyLines } from '../policy/policy-lines.ts';
import { startWords, zoneWords } from '../lines/when-lines.ts';
import { requestRows } from './request-rows.ts';

/** A time on the clocks of both sides. */
export interface Times {
  readonly coachTime: Moment;
  readonly clientTime: Moment;
}

/** One session that is asked for, or was agreed. */
export interface RequestedSession extends Times {
  readonly booking: MailBooking;
  /** The client's second choice; null where they named none. */
  readonly backup: Times | null;
  /** Where this one can be seen. */
  readonly url: string;
}

/** All that a mail about a request says. Wall times are computed before it comes here. */
export interface RequestMailContent {
  readonly id: string;
  readonly event: RequestMailEvent;
  readonly to: 'client' | 'coach';
  /** By start; one at least. */
  readonly sessions: readonly RequestedSession[];
  /** Until when whoever's turn it is can answer. */
  readonly deadline: Times;
  /** How those of a recurring booking repeat; null for others. */
  readonly rhythm: MailRhythm | null;
  /** Other times that are open to be chosen, by start; without a hold others may book them first. */
  readonly suggestions: readonly (Times & { readonly held: boolean })[];
  /** What the other side wrote since the reader last did. */
  readonly messages: readonly string[];
  /** What the client may still do with the one session that was agreed; null where there are several. */
  readonly deadlines: Deadlines | null;
  readonly declineReason: string;
  readonly url: string;
  readonly now: number;
}

/** What was agreed, for the calendar: one session is an invitation to the client; several go into one file, which invites nobody. */
function entry({ event, to, sessions, now }: RequestMailContent): Attached | null {
  const [first, ...rest] = sessions;
  if ((event !== 'approved' && event !== 'accepted') || !first) return null;
  if (rest.length === 0) {
    const method = to === 'client' ? 'REQUEST' : 'PUBLISH';
    return { method, content: calendarFile(first.booking, { method, manageUrl: first.url, now, reader: to }) };
  }
  const entries = sessions.map(({ booking, url }) => ({ booking, manageUrl: url, now, reader: to }));
  return { method: 'PUBLISH', content: calendarFileOf(entries, 'PUBLISH') };
}

const isAnswerable = ({ event }: RequestMailContent): boolean =>
  event === 'asked' || event === 'suggested' || event === 'question' || event === 'answer';

/** What else there is to know: the policy that is agreed now, or what happens at the deadline. */
function after(content: RequestMailContent, booking: MailBooking, until: string): string | null {
  const { event, to, deadlines, sessions } = content;
  if (event === 'approved' || event === 'accepted') {
    if (to === 'coach') return null;
    const isElsewhere = sessions.some(({ coachTime, clientTime }) => coachTime.offsetMinutes !== clientTime.offsetMinutes);
    return deadlines ? deadlineLines(deadlines, isElsewhere) : policyLines(booking.policy);
  }
  if (!isAnswerable(content)) return null;
  const isOpen = event === 'suggested' && content.suggestions.some(({ held }) => !held);
  return sentence(`request_mails:${to}.${event}_after${isOpen ? '_open' : ''}`, { until, coach: plainLine(booking.coachName) });
}

/** The mail to one side about a request: asked, answered, talked about, or over. */
export function requestMail(content: RequestMailContent): Mail {
  const { event, to, sessions, url, deadline } = content;
  const [first] = sessions;
  if (!first) throw new Error('A request has a session.');
  const { booking } = first;
  const own = (times: Times): Moment => (to === 'client' ? times.clientTime : times.coachTime);
  const until = `${startWords(own(deadline))}, ${zoneWords(own(deadline))}`;
  const words = {
    service: plainLine(booking.serviceName),
    coach: plainLine(booking.coachName),
    client: plainLine(booking.clientName),
    count: sessions.length,
    when: startWords(own(first)),
    until,
  };
  const key = `request_mails:${to}.${event}`;
  const rows = requestRows(content, first);
  const parts = {
    title: sentence(`${key}_title`, words),
    lead: sentence(`${key}_lead`, words),
    button: { label: sentence(`${key}_button`, words), url },
    after: after(content, booking, until),
    footer: sentence(`mails:${to}.footer`, words),
  };
  return {
    id: content.id,
    ...mailEnds(to, booking),
    subject: sentence(`${key}_subject`, words),
    text: mailText({ ...parts, rows }),
    html: mailLayout({ ...parts, rows: rows.map(mailRow) }),
    ics: entry(content),
  };
}
