import type { CycleMailEffect } from '../../core/cycles/cycle-effect.ts';
import type { NamesByRenewal } from '../../core/cycles/mails/cycle-mail-says.ts';
import type { Renewal } from '../../core/cycles/renewal.ts';
import { sentence } from '../../locales/sentence.ts';
import { mailLayout } from './mail-layout.ts';
import { mailRow, type MailRow } from './mail-row.ts';
import { mailText } from './mail-text.ts';
import type { Mail } from './mail.ts';
import { plainLine } from './lines/plain-line.ts';

/** How a cycle stands, for its coach. */
export interface CycleMailContent {
  readonly id: string;
  readonly event: CycleMailEffect['event'];
  readonly coach: Mail['to'];
  readonly cycleName: string;
  readonly counts: {
    readonly filled: number;
    readonly open: number;
    readonly total: number;
    readonly held: number;
    readonly publicBookings: number;
  };
  readonly names: NamesByRenewal;
  /** The cycle, among the coach's pages. */
  readonly url: string;
  /** Where the public books. */
  readonly pageUrl: string;
}

/** The good news first. */
const SHOWN: readonly Renewal[] = ['confirmed', 'partly', 'placed', 'declined', 'skipped', 'paused', 'unplaced'];

const labelOf = (label: string): string => sentence(`cycle_mails:coach.label.${label}`);
const row = (label: string, line: string): MailRow => ({ label: labelOf(label), lines: [line] });

/** How many, and who. */
const people = (renewal: Renewal, names: readonly string[]): MailRow => ({
  label: sentence('cycle_mails:coach.counted', { label: labelOf(renewal), count: names.length }),
  lines: [names.map(plainLine).join(', ')],
});

function rows({ event, counts, names, pageUrl }: CycleMailContent): readonly MailRow[] {
  const known = SHOWN.filter((renewal) => names[renewal].length > 0);
  return [
    ...(event === 'opened' ? [row('page', pageUrl)] : known.map((renewal) => people(renewal, names[renewal]))),
    ...(event === 'completed' && counts.publicBookings > 0 ? [row('public', String(counts.publicBookings))] : []),
    ...(event !== 'completed' && counts.held > 0 ? [row('held', String(counts.held))] : []),
  ];
}

/** The mail to the coach: how the cycle stands after its deadline, at its opening, at its end. */
export function cycleMail(content: CycleMailContent): Mail {
  const { id, event, coach, cycleName, counts, url } = content;
  const values = { ...counts, count: counts.filled, cycle: plainLine(cycleName) };
  const said = (part: string) => sentence(`cycle_mails:coach.${event}_${part}`, values);
  const parts = {
    title: said('title'),
    lead: said('lead'),
    button: { label: sentence('cycle_mails:coach.button'), url },
    after: null,
    footer: sentence('cycle_mails:coach.footer'),
  };
  const facts = rows(content);
  return {
    id,
    to: coach,
    fromName: 'Perennial',
    replyTo: null,
    subject: said('subject'),
    text: mailText({ ...parts, rows: facts }),
    html: mailLayout({ ...parts, rows: facts.map(mailRow) }),
    ics: null,
  };
}
