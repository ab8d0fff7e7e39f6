import { sentence } from '../../locales/sentence.ts';
import type { MailRow } from './mail-row.ts';

interface TextLayout {
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly MailRow[];
  readonly button: { readonly label: string; readonly url: string };
  readonly after: string | null;
  readonly footer: string;
}

/** The same mail without any markup. */
export function mailText({ title, lead, rows, button, after, footer }: TextLayout): string {
  const facts = rows.map((row) => `${row.label}: ${row.lines.join('\n  ')}`).join('\n');
  return (
    [title, lead, facts, sentence('mails:button_line', { ...button }), after, `-- \n${footer}`]
      .filter((part) => part !== null && part !== '')
      .join('\n\n') + '\n'
  );
}
