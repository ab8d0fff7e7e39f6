import { sentence } from '../../locales/sentence.ts';
import { mailLayout } from './mail-layout.ts';
import { mailText } from './mail-text.ts';
import type { Mail } from './mail.ts';

/** What an owner sends to see whether mails arrive. */
export function testMail({ id, to, url }: { readonly id: string; readonly to: string; readonly url: string }): Mail {
  const parts = {
    title: sentence('mails:test.title'),
    lead: sentence('mails:test.lead'),
    rows: [],
    button: { label: sentence('mails:test.button'), url },
    after: null,
    footer: sentence('mails:test.footer'),
  };
  return {
    id,
    to: { name: '', address: to },
    fromName: 'Perennial',
    replyTo: null,
    subject: sentence('mails:test.subject'),
    text: mailText(parts),
    html: mailLayout(parts),
    ics: null,
  };
}
