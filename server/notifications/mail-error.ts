/** Mail servers like to repeat the address they refuse, in angle brackets or without. */
const ADDRESS = /<?[^\s<>]+@[^\s<>]+>?/g;
const LONGEST = 300;

/** Why a mail did not leave. Its message may be logged: it holds no address and nothing of the mail. */
export class MailError extends Error {
  /** The server said no for good (5xx): trying again is of no use until a person has changed something. */
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean) {
    super(message.replace(ADDRESS, '(address)').slice(0, LONGEST));
    this.name = 'MailError';
    this.permanent = permanent;
  }
}
