import type { z } from 'zod';
import type { MailView } from '../../../contract/mails.ts';
import type { listKeptMails } from '../../db/upkeep/mails.ts';

type MailHead = Awaited<ReturnType<typeof listKeptMails>>[number];

/** A mail in the log: to whom and what about, not what it said. */
export const mailView = ({ id, kind, recipient, subject, state, lastError, createdAt }: MailHead): z.input<typeof MailView> => ({
  id,
  kind,
  recipient,
  subject,
  state,
  lastError,
  canResend: false,
  createdAt: new Date(createdAt).toISOString(),
});
