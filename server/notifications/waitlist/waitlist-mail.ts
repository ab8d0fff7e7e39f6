import { sentence } from '../../../locales/sentence.ts';
import { locationLine } from '../lines/location-line.ts';
import { plainLine } from '../lines/plain-line.ts';
import { startWords, whenLines, zoneWords } from '../lines/when-lines.ts';
import { mailEnds } from '../mail-ends.ts';
import { mailLayout } from '../mail-layout.ts';
import { type MailLine, mailRow, type MailRow } from '../mail-row.ts';
import { mailText } from '../mail-text.ts';
import type { Mail } from '../mail.ts';
import type { MailAlternative, MailOffer, MailTimes, WaitlistMailContent } from './waitlist-mail-content.ts';
import { targetRows, wishRows } from './wish-rows.ts';

/** `Fri 4 December 2026, 09:00, Toronto time` */
const momentWords = ({ clientTime }: MailTimes): string => `${startWords(clientTime)}, ${zoneWords(clientTime)}`;

const row = (label: string, lines: readonly MailLine[], struck = false): readonly MailRow[] =>
  lines.length === 0 ? [] : [{ label: sentence(label), lines, struck }];

function whenRow({ coachName, clientName }: WaitlistMailContent, times: MailTimes, struck: boolean): readonly MailRow[] {
  const { coachTime, clientTime } = times;
  return row('mails:label.when', whenLines({ reader: 'client', coachTime, clientTime, coachName, clientName }), struck);
}

const alternativeLine = ({ url, isOffered, ...times }: MailAlternative): MailLine => ({
  label: sentence(`waitlist_mails:instead.${isOffered ? 'offered' : 'open'}`, { when: startWords(times.clientTime) }),
  url,
});

function offerRows(content: WaitlistMailContent, offer: MailOffer): readonly MailRow[] {
  const isOut = content.event === 'offered';
  return [
    ...whenRow(content, offer, !isOut),
    ...(isOut ? row('mails:label.where', [locationLine(content)]) : []),
    ...(isOut ? row('waitlist_mails:label.answer_by', [momentWords(offer.until)]) : []),
    ...(isOut
      ? row('waitlist_mails:label.instead', offer.alternatives.map(alternativeLine)).map((each) => ({ ...each, list: true, apart: true }))
      : []),
  ];
}

function rowsOf(content: WaitlistMailContent): readonly MailRow[] {
  const { event, offer, position, opensAt } = content;
  const place = position === null ? [] : row('waitlist_mails:label.position', [sentence('waitlist_mails:position', { count: position })]);
  switch (event) {
    case 'joined':
    case 'changed':
      return [...targetRows(content), ...place, ...wishRows(content)];
    case 'offered':
    case 'offer_gone':
    case 'offer_over':
      return offer === null ? [] : offerRows(content, offer);
    case 'position':
      return [...targetRows(content), ...place];
    case 'expired':
    case 'left':
      return targetRows(content);
    case 'opening_soon':
      return [...targetRows(content), ...(opensAt === null ? [] : row('waitlist_mails:label.opens', [momentWords(opensAt)]))];
    case 'opened':
      return targetRows(content);
  }
}

/** Which words say it: some differ by what is waited for, or by whether others are asked as well. */
function leadKey({ event, offer, wish, shared, hasSession }: WaitlistMailContent): string {
  if (event === 'offer_gone') return hasSession ? 'offer_gone_lead_session' : 'offer_gone_lead';
  const isForSlot = wish.slot !== null && (event === 'joined' || event === 'offer_over');
  const isShared = event === 'joined' ? shared : event === 'offered' && offer?.shared === true;
  return `${event}_lead${isForSlot ? '_slot' : ''}${isShared ? '_shared' : ''}`;
}

const AFTER: ReadonlySet<string> = new Set(['joined', 'changed', 'offered', 'offer_over', 'position', 'opening_soon', 'opened']);
/** The button of these leads to where times are booked; of the others to one's own place in line. */
const TO_TIMES: ReadonlySet<string> = new Set(['left', 'opening_soon', 'opened']);
/** Of these one is out of the line. */
const isOver = ({ event }: WaitlistMailContent): boolean => event === 'expired' || event === 'left';

function wordsOf(content: WaitlistMailContent): Readonly<Record<string, string | number>> {
  const { wish, offer, position, opensAt } = content;
  return {
    service: plainLine(wish.serviceName),
    coach: plainLine(content.coachName),
    client: plainLine(content.clientName),
    season: plainLine(wish.season?.name ?? ''),
    when: offer ? startWords(offer.clientTime) : opensAt ? startWords(opensAt.clientTime) : '',
    until: offer ? momentWords(offer.until) : '',
    opens: opensAt ? momentWords(opensAt) : '',
    ...(content.event === 'position' && { count: position ?? 1 }),
  };
}

/** Where the button leads: to where times are booked, to the offer, or to one's own place in line as long as its link works. */
function buttonUrl({ event, offer, url, bookUrl }: WaitlistMailContent): string {
  if (url === null || TO_TIMES.has(event)) return bookUrl;
  return event === 'offered' && offer !== null ? `${url}#offer-${offer.id}` : url;
}

/** The mail to a client who waits. Its links open a page; nothing is accepted, declined or left by opening one. */
export function waitlistMail(content: WaitlistMailContent): Mail {
  const { id, event, url, offer } = content;
  const words = wordsOf(content);
  const key = `waitlist_mails:client.${event}`;
  const rows = rowsOf(content);
  const leave = url === null || isOver(content) ? null : `${url}#leave`;
  const parts = {
    title: sentence(`${key}_title`, words),
    lead: sentence(`waitlist_mails:client.${leadKey(content)}`, words),
    button: { label: sentence(`${key}_button`, words), url: buttonUrl(content) },
    second:
      event === 'offered' && url !== null && offer !== null
        ? { label: sentence(`${key}_second`), url: `${url}#decline-${offer.id}` }
        : null,
    after: AFTER.has(event) ? sentence(`${key}_after`, words) : null,
    footer: sentence('mails:client.footer', words),
    footerLink: leave === null ? null : { label: sentence('waitlist_mails:leave'), url: leave },
  };
  return {
    id,
    ...mailEnds('client', content),
    subject: sentence(`${key}_subject`, words),
    text: mailText({ ...parts, rows }),
    html: mailLayout({ ...parts, rows: rows.map(mailRow) }),
    ics: null,
    ...(leave !== null && { leaveUrl: leave }),
  };
}
