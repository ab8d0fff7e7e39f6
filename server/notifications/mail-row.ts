import { html, type Html } from './html.ts';

/** What leads somewhere, by its name; else plain text. */
export type MailLine = string | { readonly label: string; readonly url: string };

export interface MailRow {
  readonly label: string;
  readonly lines: readonly MailLine[];
  /** Holds no longer: the time before a move, a session that is cancelled. */
  readonly struck?: boolean;
  /** Lines of one kind: without markup they stand below their name. */
  readonly list?: boolean;
  /** Links to choose from: with room between them for a thumb. */
  readonly apart?: boolean;
  /** A long name: what it is stands below it. */
  readonly stacked?: boolean;
}

const LINK = /^https?:\/\/[^\s]+$/;

/** A phone stacks name and fact (see the layout); long links break anywhere rather than widen the page. */
const link = (text: string, url: string, more = ''): Html => html`<a href="${url}" style="color:#1f6f54${more}" class="text">${text}</a>`;

function line(said: MailLine, apart: boolean): Html {
  if (typeof said !== 'string') return link(said.label, said.url, apart ? ';display:inline-block;padding:0 0 14px' : '');
  return LINK.test(said) ? link(said, said) : html`${said}`;
}

/** One fact of a mail: its name, then what it is. */
export function mailRow({ label, lines, struck, stacked, apart = false }: MailRow): Html {
  const content = lines.map((text, index) => html`${index === 0 ? null : html`<br />`}${line(text, apart)}`);
  if (stacked)
    return html`<tr>
      <td colspan="2" class="text" style="padding:10px 0 4px;color:#23302b;overflow-wrap:anywhere;word-break:break-word">
        <span class="soft" style="color:#5c636a;font-size:14px">${label}</span><br />${content}
      </td>
    </tr>`;
  return html`<tr>
    <td class="soft name" style="padding:6px 16px 6px 0;color:#5c636a;font-size:14px;vertical-align:top;white-space:nowrap">${label}</td>
    <td class="text fact" style="padding:6px 0;color:#23302b;vertical-align:top;width:100%;overflow-wrap:anywhere;word-break:break-word">
      ${struck ? html`<s>${content}</s>` : content}
    </td>
  </tr>`;
}
