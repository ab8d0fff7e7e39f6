import { sentence } from '../../locales/sentence.ts';
import { mailLayout } from './mail-layout.ts';
import { mailText } from './mail-text.ts';
import type { Mail } from './mail.ts';
import { plainLine } from './lines/plain-line.ts';

export interface InvitationMailContent {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly role: 'owner' | 'coach';
  readonly invitedBy: string;
  readonly url: string;
  /** How long the link works. */
  readonly days: number;
}

/** The link by which somebody opens a practice here. */
export function invitationMail({ id, to, role, invitedBy, url, days }: InvitationMailContent): Mail {
  const names = { name: plainLine(to.name), by: plainLine(invitedBy) };
  const parts = {
    title: sentence('mails:invitation.title', names),
    lead: sentence(`mails:invitation.lead_${role}`, names),
    rows: [],
    button: { label: sentence('mails:invitation.button'), url },
    after: sentence('mails:invitation.after', { count: days }),
    footer: sentence('mails:invitation.footer', names),
  };
  return {
    id,
    to,
    fromName: 'Perennial',
    replyTo: null,
    subject: sentence('mails:invitation.subject', names),
    text: mailText(parts),
    html: mailLayout(parts),
    ics: null,
  };
}
