import { sentence } from '../../../locales/sentence.ts';
import { datesRow } from '../lines/dates-row.ts';
import { creditsRow } from '../lines/credits-row.ts';
import { questionsRow } from '../lines/questions-row.ts';
import { locationLine } from '../lines/location-line.ts';
import type { MailRhythm } from '../mail-rhythm.ts';
import type { MailLine, MailRow } from '../mail-row.ts';
import { plainLine } from '../lines/plain-line.ts';
import { clockLines, startWords, whenLines, zoneWords } from '../lines/when-lines.ts';
import type { RequestedSession, RequestMailContent, Times } from './request-mail.ts';

const lines = (text: string): readonly string[] => text.split(/\r\n?|\n/).map((each) => plainLine(each));

/** These speak of a time beside others, or of one that is still open. */
const TALK = new Set(['suggested', 'question', 'answer']);
/** These say that nothing takes place. */
const OVER = new Set(['declined', 'withdrawn', 'expired']);
/** These bring the calendar entries. */
const isAgreed = (event: RequestMailContent['event']): boolean => event === 'approved' || event === 'accepted';

const words = ({ to }: RequestMailContent, { booking }: RequestedSession, times: Times): readonly string[] =>
  whenLines({ ...times, reader: to, coachName: booking.coachName, clientName: booking.clientName });

/** The dates of a recurring booking: the rhythm said once, then one line each. */
function seriesRows({ sessions, event, to }: RequestMailContent, { booking }: RequestedSession, rhythm: MailRhythm): readonly MailRow[] {
  const hasLink = to === 'client' && isAgreed(event);
  const line = ({ url, ...times }: RequestedSession): MailLine => {
    const start = startWords(to === 'client' ? times.clientTime : times.coachTime);
    return hasLink ? { label: start, url } : start;
  };
  const words = sentence('request_mails:rhythm', { rhythm: rhythm.words, zone: zoneWords(rhythm), count: sessions.length });
  return [
    { label: sentence('request_mails:label.rhythm'), lines: [words] },
    ...datesRow(sentence('series_mails:label.dates'), sessions.map(line), OVER.has(event)),
    { label: sentence('series_mails:label.times'), lines: clockLines(to, booking, sessions) },
  ];
}

/** Each session; of several that were agreed, each with its own link, for each can be moved and cancelled alone. */
function sessionRows(content: RequestMailContent): readonly MailRow[] {
  const { sessions, event, to } = content;
  const struck = OVER.has(event);
  const hasLink = to === 'client' && sessions.length > 1 && isAgreed(event);
  return sessions.map((session, index) => ({
    label:
      sessions.length === 1
        ? sentence(TALK.has(event) ? 'request_mails:label.asked' : 'mails:label.when')
        : sentence('mails:label.session', { number: index + 1 }),
    lines: [...words(content, session, session), ...(hasLink ? [{ label: sentence('mails:client.button'), url: session.url }] : [])],
    struck,
  }));
}

/** Why it ended, in the words of whoever ended it. */
const reasonOf = ({ event, declineReason }: RequestMailContent, { booking }: RequestedSession): string =>
  event === 'declined' ? declineReason : event === 'withdrawn' ? (booking.cancelReason ?? '') : '';

/** The facts of a mail about a request. */
export function requestRows(content: RequestMailContent, first: RequestedSession): readonly MailRow[] {
  const { event, to, suggestions, messages } = content;
  const { booking } = first;
  const reason = reasonOf(content, first);
  const isOver = OVER.has(event);
  const contact = [booking.clientName, booking.clientEmail, booking.clientPhone].map(plainLine).filter((line) => line !== '');
  const row = (label: string, shown: boolean, said: readonly MailLine[]): readonly MailRow[] =>
    shown ? [{ label: sentence(label), lines: said }] : [];
  return [
    ...(content.rhythm === null ? sessionRows(content) : seriesRows(content, first, content.rhythm)),
    ...row('mails:label.backup', !isOver && first.backup !== null, first.backup ? words(content, first, first.backup) : []),
    ...row('mails:label.reason', reason !== '', lines(reason)),
    ...suggestions.flatMap((times, index) =>
      isOver ? [] : [{ label: sentence('request_mails:label.suggestion', { number: index + 1 }), lines: words(content, first, times) }],
    ),
    ...messages.flatMap((text) => row(`request_mails:label.message_${to}`, !isOver, lines(text))),
    ...row('mails:label.where', !isOver, [locationLine(booking)]),
    ...row('mails:label.client', to === 'coach', contact),
    ...row('mails:label.note', to === 'coach' && event === 'asked' && booking.clientNote !== '', lines(booking.clientNote)),
    ...row('mails:label.preparation', to === 'client' && isAgreed(event) && booking.preparation !== '', lines(booking.preparation)),
    ...(TALK.has(event) ? [] : creditsRow(content.sessions.map((each) => each.booking))),
    ...(to === 'client' && isAgreed(event) ? questionsRow(booking, content.sessions.length === 1 ? first.url : null) : []),
  ];
}
