import { html, type Html } from './html.ts';

export interface MailRow {
  readonly label: string;
  readonly lines: readonly string[];
  /** Holds no longer: the time before a move, a session that is cancelled. */
  readonly struck?: boolean;
}

const LINK = /^https?:\/\/[^\s]+$/;

/** A phone stacks name and fact (see the layout); long links break anywhere rather than widen the page. */
const line = (text: string): Html =>
  LINK.test(text) ? html`<a href="${text}" style="color:#1f6f54" class="text">${text}</a>` : html`${text}`;

/** One fact of a mail: its name, then what it is. */
export function mailRow({ label, lines, struck }: MailRow): Html {
  const content = lines.map((text, index) => html`${index === 0 ? null : html`<br />`}${line(text)}`);
  return html`<tr>
    <td class="soft name" style="padding:6px 16px 6px 0;color:#5c636a;font-size:14px;vertical-align:top;white-space:nowrap">${label}</td>
    <td class="text fact" style="padding:6px 0;color:#23302b;vertical-align:top;width:100%;overflow-wrap:anywhere;word-break:break-word">
      ${struck ? html`<s>${content}</s>` : content}
    </td>
  </tr>`;
}
