import type { Mailer } from './mailer.ts';

/** Where no mail server is set: nothing leaves, and whoever asked for the mail keeps it. */
export const keptMailer = (): Mailer => ({ outcome: 'kept', send: () => Promise.resolve(), close: () => undefined });
