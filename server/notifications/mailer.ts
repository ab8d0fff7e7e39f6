import type { Mail } from './mail.ts';

/** Takes mails out of the house, or keeps them in it. */
export interface Mailer {
  /** `sent`: handed over to a mail server. `kept`: there is none, so the body stays with us. */
  readonly outcome: 'sent' | 'kept';
  /** Resolves once the mail is accepted; else a `MailError`. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
}
