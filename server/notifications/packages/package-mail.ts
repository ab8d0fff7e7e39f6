import type { PackageEvent } from '../../../core/packages/package-effect.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import { sentence } from '../../../locales/sentence.ts';
import { dayWords } from '../../day-words.ts';
import { plainLine } from '../lines/plain-line.ts';
import { mailEnds } from '../mail-ends.ts';
import { mailLayout } from '../mail-layout.ts';
import { mailRow, type MailRow } from '../mail-row.ts';
import { mailText } from '../mail-text.ts';
import type { Mail } from '../mail.ts';

/** All that a mail about a package says. */
export interface PackageMailContent {
  readonly id: string;
  readonly event: PackageEvent;
  readonly to: 'client' | 'coach';
  readonly name: string;
  /** Credits there are to use, of all that were given. */
  readonly left: number;
  readonly total: number;
  /** Credits that went with its last day. */
  readonly lost: number;
  /** Its last day; null: it never expires. */
  readonly expiresOn: LocalDate | null;
  readonly durationMinutes: number | null;
  /** None: every service that takes credits. */
  readonly services: readonly string[];
  readonly clientName: string;
  readonly clientEmail: string;
  readonly coachName: string;
  readonly coachEmail: string;
  /** To where its reader can do something about it. */
  readonly url: string;
}

function goodFor({ services, durationMinutes }: PackageMailContent): readonly string[] {
  const names = services.map(plainLine).join(', ');
  const length = durationMinutes === null ? null : sentence('package_mails:length', { count: durationMinutes });
  return [names === '' ? null : names, length].filter((line) => line !== null);
}

function rowsOf(content: PackageMailContent): readonly MailRow[] {
  const { event, to, left, total, expiresOn, clientName, clientEmail } = content;
  const row = (label: string, lines: readonly string[]): MailRow => ({ label: sentence(`package_mails:label.${label}`), lines });
  const uses = goodFor(content);
  return [
    row('package', [plainLine(content.name)]),
    ...(event === 'expired' ? [] : [row('left', [sentence('package_mails:left', { left, total })])]),
    ...(expiresOn === null ? [] : [row(event === 'expired' ? 'was_until' : 'until', [dayWords(expiresOn)])]),
    ...(uses.length === 0 ? [] : [row('for', uses)]),
    ...(to === 'coach' ? [{ label: sentence('mails:label.client'), lines: [clientName, clientEmail].map(plainLine) }] : []),
  ];
}

/** How many it is about, as a plural; of what is used up none is left. */
function wordsOf({ event, to, left }: PackageMailContent): string {
  return `package_mails:${to}.${event === 'low' && left === 0 ? 'used_up' : event}`;
}

/** The mail to one side about a package: given, low, ending, expired. */
export function packageMail(content: PackageMailContent): Mail {
  const { id, event, to, left, lost, expiresOn, url } = content;
  const names = {
    package: plainLine(content.name),
    coach: plainLine(content.coachName),
    client: plainLine(content.clientName),
    count: event === 'expired' ? lost : left,
    day: expiresOn === null ? '' : dayWords(expiresOn),
  };
  const words = wordsOf(content);
  const rows = rowsOf(content);
  const isEnding = event === 'month' || event === 'week';
  const parts = {
    title: sentence(`${words}_title`, names),
    lead: sentence(`${words}_lead`, names),
    button: { label: sentence(`package_mails:${to}.button`), url },
    after: isEnding ? sentence('package_mails:until_then') : null,
    footer: sentence(`mails:${to}.footer`, names),
  };
  return {
    id,
    ...mailEnds(to, content),
    subject: sentence(`${words}_subject`, names),
    text: mailText({ ...parts, rows }),
    html: mailLayout({ ...parts, rows: rows.map(mailRow) }),
    ics: null,
  };
}
