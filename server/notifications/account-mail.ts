import { sentence } from '../../locales/sentence.ts';
import { mailLayout } from './mail-layout.ts';
import { mailText } from './mail-text.ts';
import type { Mail } from './mail.ts';

export interface AccountMailContent {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly event: 'second_factor_reset';
  readonly url: string;
}

/** What changed about somebody's own account, done by somebody else. */
export function accountMail({ id, to, event, url }: AccountMailContent): Mail {
  const parts = {
    title: sentence(`mails:${event}.title`),
    lead: sentence(`mails:${event}.lead`),
    rows: [],
    button: { label: sentence(`mails:${event}.button`), url },
    after: sentence(`mails:${event}.after`),
    footer: sentence(`mails:${event}.footer`),
  };
  return {
    id,
    to,
    fromName: 'Perennial',
    replyTo: null,
    subject: sentence(`mails:${event}.subject`),
    text: mailText(parts),
    html: mailLayout(parts),
    ics: null,
  };
}
