import { sentence } from '../../locales/sentence.ts';
import type { MailLine, MailRow } from './mail-row.ts';

interface TextLink {
  readonly label: string;
  readonly url: string;
}

interface TextLayout {
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly MailRow[];
  /** Null where every row has its own link. */
  readonly button: TextLink | null;
  readonly second?: TextLink | null;
  readonly after: string | null;
  readonly footer: string;
  readonly footerLink?: TextLink | null;
}

const lineText = (line: MailLine): string => (typeof line === 'string' ? line : sentence('mails:button_line', { ...line }));

const linkLine = (link: TextLink | null): string | null => link && sentence('mails:button_line', { ...link });

/** A question has its own sign at its end. */
const nameOf = ({ label, list = false, stacked = false }: MailRow): string =>
  stacked ? `\n${label}\n  ` : `${label}:${list ? '\n  ' : ' '}`;

/** The same mail without any markup. */
export function mailText({ title, lead, rows, button, second = null, after, footer, footerLink = null }: TextLayout): string {
  const facts = rows.map((row) => `${nameOf(row)}${row.lines.map(lineText).join('\n  ')}`).join('\n');
  return (
    [
      title,
      lead,
      facts,
      linkLine(button),
      linkLine(second),
      after,
      ['-- ', footer, linkLine(footerLink)].filter((line) => line !== null).join('\n'),
    ]
      .filter((part) => part !== null && part !== '')
      .join('\n\n') + '\n'
  );
}
