import type { PlacementsMailEffect } from '../../core/cycles/cycle-effect.ts';
import type { SaidList } from '../../core/cycles/mails/placements-mail-says.ts';
import type { Moment } from '../../core/time/moment.ts';
import { sentence } from '../../locales/sentence.ts';
import { calendarFileOf } from './calendar-file.ts';
import { dateLine, type MailDate, monthWords, onTwoClocks, placeWords } from './lines/date-line.ts';
import { html, type Html } from './html.ts';
import { locationLine } from './lines/location-line.ts';
import { mailLayout } from './mail-layout.ts';
import type { MailBooking } from './mail-booking.ts';
import { mailRow, type MailRow } from './mail-row.ts';
import { mailText } from './mail-text.ts';
import type { Mail } from './mail.ts';
import { plainLine } from './lines/plain-line.ts';
import { startWords } from './lines/when-lines.ts';

type Address = Mail['to'];

/** One visit of the client as the mail tells it. */
export interface PlacementsMailDate extends MailDate {
  readonly booking: MailBooking;
  /** Where this one can be moved and cancelled; null before it is confirmed. */
  readonly manageUrl: string | null;
}

/** All that a mail to a client about their dates of one cycle says. Wall times are computed before it comes here. */
export interface PlacementsMailContent {
  readonly id: string;
  readonly event: PlacementsMailEffect['event'];
  readonly client: Address;
  readonly coach: Address;
  readonly cycleName: string;
  readonly timeZones: { readonly client: string; readonly coach: string };
  /** Until when they can answer, on their clock; null once that is over. */
  readonly answerBy: Moment | null;
  /** What they do not answer stays theirs. */
  readonly keeps: boolean;
  readonly lists: Readonly<Record<SaidList, readonly PlacementsMailDate[]>>;
  /** Once confirmed, and no longer: what they have of these in their calendar ends. */
  readonly ended: readonly MailBooking[];
  /** To their dates of the cycle. */
  readonly url: string;
  /** The coach's own words. */
  readonly message: { readonly subject: string; readonly text: string } | null;
  readonly now: number;
}

/** Which lists each mail has. One list alone goes by months; several by what they are. */
const LISTS: Readonly<Record<PlacementsMailContent['event'], readonly SaidList[]>> = {
  proposed: ['open'],
  changed: ['added', 'moved', 'withdrawn', 'open', 'confirmed'],
  reminder: ['open'],
  deadline: ['confirmed', 'kept', 'declined', 'expired'],
  answered: [],
  message: [],
  link: [],
};
/** Holds no longer. */
const STRUCK: ReadonlySet<SaidList> = new Set(['withdrawn']);

const row = (label: string, lines: MailRow['lines']): MailRow => ({ label: sentence(`cycle_mails:label.${label}`), lines });

/** A season by its months, which reads like a calendar. */
function monthRows(dates: readonly PlacementsMailDate[]): readonly MailRow[] {
  const months = new Map<string, string[]>();
  for (const date of dates) {
    const month = monthWords(date.clientTime.date);
    months.set(month, [...(months.get(month) ?? []), dateLine(date)]);
  }
  return [...months].map(([label, lines]) => ({ label, lines, list: true }));
}

/** Confirmed dates, each with the link that is about it. */
const sessionRows = (dates: readonly PlacementsMailDate[]): readonly MailRow[] =>
  dates.map((date, index) => ({
    label: sentence('mails:label.session', { number: index + 1 }),
    lines: [dateLine(date), ...(date.manageUrl === null ? [] : [{ label: sentence('cycle_mails:client.manage'), url: date.manageUrl }])],
  }));

function dateRows({ event, lists }: PlacementsMailContent): readonly MailRow[] {
  if (event === 'answered') return sessionRows(lists.confirmed);
  const shown = LISTS[event].filter((list) => lists[list].length > 0);
  if (LISTS[event].length === 1) return shown.flatMap((list) => monthRows(lists[list]));
  return shown.map((list) => ({ ...row(list, lists[list].map(dateLine)), struck: STRUCK.has(list), list: true }));
}

/** The dates the mail names. */
const namedDates = ({ event, lists }: PlacementsMailContent): readonly PlacementsMailDate[] =>
  (event === 'answered' ? (['confirmed'] as const) : LISTS[event]).flatMap((list) => lists[list]);

/** Whose clocks they are on. */
function zoneRow(content: PlacementsMailContent): MailRow {
  const { timeZones, coach } = content;
  const places = { place: placeWords(timeZones.client), otherPlace: placeWords(timeZones.coach), coach: plainLine(coach.name) };
  return row('zone', [sentence(`cycle_mails:zone_${onTwoClocks(namedDates(content)) ? 'two' : 'one'}`, places)]);
}

/** What all dates have in common: what they are, and where. */
function commonRows(content: PlacementsMailContent): readonly MailRow[] {
  const unique = (words: readonly string[]) => [...new Set(words)];
  const named = namedDates(content);
  return [
    row('service', unique(named.map(({ booking }) => plainLine(booking.serviceName)))),
    row('where', unique(named.map(({ booking }) => locationLine(booking)))),
  ];
}

/** Until when, the dates, and what they have in common; nothing of them where the mail names none. */
function rowsOf(content: PlacementsMailContent): readonly MailRow[] {
  if (namedDates(content).length === 0) return [];
  const { event, answerBy } = content;
  const due = answerBy !== null && asksFor(content) && event !== 'answered' ? [row('answer_by', [startWords(answerBy)])] : [];
  return [...due, zoneRow(content), ...dateRows(content), ...commonRows(content)];
}

/** Whether something waits for them. */
const asksFor = ({ lists, answerBy }: PlacementsMailContent): boolean => lists.open.length > 0 && answerBy !== null;

/** How many dates the subject and the title count. */
const counted = ({ event, lists }: PlacementsMailContent): number => lists[event === 'answered' ? 'confirmed' : 'open'].length;

const namesOf = (content: PlacementsMailContent) => ({
  client: plainLine(content.client.name),
  coach: plainLine(content.coach.name),
  cycle: plainLine(content.cycleName),
  subject: plainLine(content.message?.subject ?? ''),
  until: content.answerBy === null ? '' : startWords(content.answerBy),
  count: counted(content),
});

/** What was typed, line by line, without what could do harm in a mail. */
const typedLines = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => plainLine(line));

/** Paragraphs as they were typed. */
const prose = (lines: readonly string[]): Html => html`${lines.map((line, index) => html`${index === 0 ? null : html`<br />`}${line}`)}`;

function leadOf(content: PlacementsMailContent): { readonly text: string; readonly html: string | Html } {
  const { event, lists, message } = content;
  if (event === 'message') {
    const typed = typedLines(message?.text ?? '');
    return { text: typed.join('\n'), html: prose(typed) };
  }
  const how = event !== 'deadline' ? '' : lists.expired.length > 0 ? '_expired' : lists.kept.length > 0 ? '_kept' : '';
  const said = sentence(`cycle_mails:client.${event}_lead${how}`, namesOf(content));
  return { text: said, html: said };
}

function afterOf(content: PlacementsMailContent): string | null {
  const { event, keeps, answerBy, lists } = content;
  const say = (key: string, more: object = {}) => sentence(`cycle_mails:client.${key}`, { ...namesOf(content), ...more });
  switch (event) {
    case 'proposed':
    case 'reminder':
      return say(`${event}_after${keeps ? '_kept' : ''}`);
    case 'changed':
      return lists.open.length > 0 ? say(`proposed_after${keeps ? '_kept' : ''}`) : null;
    case 'answered':
      if (answerBy === null) return say('answered_after_over');
      return lists.open.length > 0 ? say('answered_after_open', { count: lists.open.length }) : say('answered_after');
    case 'deadline':
      return null;
    case 'message':
    case 'link':
      return say(`${event}_after`);
  }
}

/** The dates that a mail makes, or may have made before, entries of their calendar. */
const keptEntries = ({ event, lists }: PlacementsMailContent): readonly PlacementsMailDate[] =>
  event === 'answered' ? lists.confirmed : event === 'deadline' ? [...lists.confirmed, ...lists.kept] : [];

/** Nothing is left in a calendar that an earlier mail put there and that does not take place. */
function entries(content: PlacementsMailContent): Mail['ics'] {
  const { event, now, ended } = content;
  if (event === 'message' || event === 'link') return null;
  const reader = 'client' as const;
  const all = [
    ...keptEntries(content).map(({ booking, manageUrl }) => ({ booking, manageUrl, now, reader })),
    ...ended.map((booking) => ({ booking, manageUrl: null, now, reader, ends: true })),
  ];
  return all.length === 0 ? null : { method: 'PUBLISH', content: calendarFileOf(all, 'PUBLISH') };
}

/** The mail to a client about their dates of one cycle: proposed, changed, asked for again, settled; or the coach's words, with the link to them. */
export function placementsMail(content: PlacementsMailContent): Mail {
  const { id, event, client, coach, url } = content;
  const names = namesOf(content);
  const facts = rowsOf(content);
  const lead = leadOf(content);
  const parts = {
    title: sentence(`cycle_mails:client.${event}_title`, names),
    button: { label: sentence(`cycle_mails:client.button_${asksFor(content) ? 'answer' : 'see'}`), url },
    after: afterOf(content),
    footer: sentence('cycle_mails:client.footer', names),
  };
  return {
    id,
    to: client,
    fromName: coach.name,
    replyTo: coach,
    subject: sentence(`cycle_mails:client.${event}_subject`, names),
    text: mailText({ ...parts, lead: lead.text, rows: facts }),
    html: mailLayout({ ...parts, lead: lead.html, rows: facts.map(mailRow) }),
    ics: entries(content),
  };
}
