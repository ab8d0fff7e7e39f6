import { sentence } from '../../locales/sentence.ts';
import { mailLayout } from './mail-layout.ts';
import { mailText } from './mail-text.ts';
import type { Mail } from './mail.ts';

export interface SignInMailContent {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly url: string;
  readonly minutes: number;
}

/** The link that signs somebody in. */
export function signInMail({ id, to, url, minutes }: SignInMailContent): Mail {
  const parts = {
    title: sentence('mails:sign_in.title'),
    lead: sentence('mails:sign_in.lead', { count: minutes }),
    rows: [],
    button: { label: sentence('mails:sign_in.button'), url },
    after: null,
    footer: sentence('mails:sign_in.footer'),
  };
  return {
    id,
    to,
    fromName: 'Perennial',
    replyTo: null,
    subject: sentence('mails:sign_in.subject'),
    text: mailText(parts),
    html: mailLayout(parts),
    ics: null,
  };
}
