import { sentence } from '../../locales/sentence.ts';
import type { MailLine, MailRow } from './mail-row.ts';

interface TextLayout {
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly MailRow[];
  /** Null where every row has its own link. */
  readonly button: { readonly label: string; readonly url: string } | null;
  readonly after: string | null;
  readonly footer: string;
}

const lineText = (line: MailLine): string => (typeof line === 'string' ? line : sentence('mails:button_line', { ...line }));

/** A question has its own sign at its end. */
const nameOf = ({ label, list = false, stacked = false }: MailRow): string =>
  stacked ? `\n${label}\n  ` : `${label}:${list ? '\n  ' : ' '}`;

/** The same mail without any markup. */
export function mailText({ title, lead, rows, button, after, footer }: TextLayout): string {
  const facts = rows.map((row) => `${nameOf(row)}${row.lines.map(lineText).join('\n  ')}`).join('\n');
  return (
    [title, lead, facts, button && sentence('mails:button_line', { ...button }), after, `-- \n${footer}`]
      .filter((part) => part !== null && part !== '')
      .join('\n\n') + '\n'
  );
}
