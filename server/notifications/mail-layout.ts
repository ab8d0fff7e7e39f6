import { html, Html } from './html.ts';

interface MailLink {
  readonly label: string;
  readonly url: string;
}

interface Layout {
  readonly title: string;
  readonly lead: string | Html;
  readonly rows: readonly Html[];
  /** Null where every row has its own link. */
  readonly button: MailLink | null;
  /** What else can be done, less loud than the button. */
  readonly second?: MailLink | null;
  readonly after: string | null;
  readonly footer: string;
  readonly footerLink?: MailLink | null;
}

/** Light as mail clients show it by default; those that know dark mode take the second half. */
const STYLE = new Html(`<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.name,.fact{display:block!important}.name{padding-bottom:0!important}.fact{padding-top:0!important;padding-bottom:10px!important}}
@media (prefers-color-scheme:dark){
.page{background:#171a18!important}.card{background:#202522!important;border-color:#333a36!important}
.text{color:#e5e2dc!important}.soft{color:#a9b0ab!important}.button{background:#7cc9ae!important;color:#0f1f18!important}}
</style>`);

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";

const quietLink = ({ label, url }: MailLink, tone: 'text' | 'soft' = 'text') =>
  html`<a class="${tone}" href="${url}" style="color:${tone === 'text' ? '#1f6f54' : '#5c636a;white-space:nowrap'}">${label}</a>`;

/** The one look of every mail: a card with a title, facts, a button and what else to know. Widths for a phone, tables for old clients. */
export const mailLayout = ({ title, lead, rows, button, second = null, after, footer, footerLink = null }: Layout): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body class="page" style="margin:0;padding:0;background:#f6f3ee">
        <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f3ee">
          <tr>
            <td align="center" style="padding:32px 12px">
              <table
                role="presentation"
                class="card"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style="max-width:560px;background:#ffffff;border:1px solid #ddd8d0;border-radius:12px"
              >
                <tr>
                  <td style="padding:28px;${FONT};font-size:16px;line-height:1.5;text-align:left">
                    <h1 class="text" style="margin:0 0 8px;font-size:22px;line-height:1.3;color:#23302b">${title}</h1>
                    <p class="text" style="margin:0 0 20px;color:#23302b">${lead}</p>
                    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
                      ${rows}
                    </table>
                    ${
                      button === null
                        ? null
                        : html`<p style="margin:24px 0 0">
                            <a
                              class="button"
                              href="${button.url}"
                              style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f6f54;color:#ffffff;font-weight:600;text-decoration:none"
                              >${button.label}</a
                            >
                          </p>`
                    }
                    ${second === null ? null : html`<p style="margin:14px 0 0">${quietLink(second)}</p>`}
                    ${after === null ? null : html`<p class="soft" style="margin:16px 0 0;color:#5c636a;font-size:14px">${after}</p>`}
                  </td>
                </tr>
              </table>
              <p class="soft" style="margin:16px 0 0;color:#5c636a;font-size:13px;${FONT}">
                ${footer}${footerLink === null ? null : html` ${quietLink(footerLink, 'soft')}`}
              </p>
            </td>
          </tr>
        </table>
      </body>
    </html>`.text;
