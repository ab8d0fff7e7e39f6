import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';
import { MailError } from './mail-error.ts';
import type { Mailer } from './mailer.ts';
import { plainLine } from './lines/plain-line.ts';

interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** `mail@example.org`, or a name with the address in angle brackets. */
  readonly from: string;
  /** How long one step of the talk with the server may take. */
  readonly timeoutMs?: number;
}

interface SmtpFailure extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

const SECONDS = 1000;

/** A wrong user or password is also answered 5xx, but it is the installation's fault, not the mail's: it is tried again until it is mended. */
function toMailError(failure: SmtpFailure): MailError {
  const permanent = failure.code !== 'EAUTH' && failure.responseCode !== undefined && failure.responseCode >= 500;
  return new MailError([failure.code, failure.response ?? failure.message].filter(Boolean).join(' '), permanent);
}

function message(mail: Mail, from: string) {
  return {
    messageId: `<${mail.id}@${from.split('@').at(-1) ?? 'perennial'}>`,
    from: { name: plainLine(mail.fromName), address: from },
    to: { name: plainLine(mail.to.name), address: mail.to.address },
    ...(mail.replyTo && { replyTo: { name: plainLine(mail.replyTo.name), address: mail.replyTo.address } }),
    subject: plainLine(mail.subject),
    text: mail.text,
    html: mail.html,
    // Calendars read the part with the method, people the attached file: both are there.
    ...(mail.ics && {
      icalEvent: { method: mail.ics.method, content: mail.ics.content, filename: false as const },
      attachments: [{ filename: 'session.ics', content: mail.ics.content, contentType: 'application/ics; charset=utf-8' }],
    }),
    // Nobody's holiday reply belongs into a booking.
    headers: { 'Auto-Submitted': 'auto-generated', ...(mail.leaveUrl !== undefined && { 'List-Unsubscribe': `<${mail.leaveUrl}>` }) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Real mail by SMTP, over a few connections that are kept open. */
export function smtpMailer({ url, from, timeoutMs = 20 * SECONDS }: SmtpOptions): Mailer {
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  });
  return {
    outcome: 'sent',
    send: async (mail) => {
      try {
        await transport.sendMail(message(mail, address));
      } catch (error) {
        throw toMailError(error as SmtpFailure);
      }
    },
    close: () => transport.close(),
  };
}
