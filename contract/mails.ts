import { z } from 'zod';
import { Id, InstantText } from './fields.ts';

export const MAIL_STATES = ['sending', 'sent', 'kept', 'failed'] as const;

export const MailView = z.object({
  id: Id,
  kind: z.string(),
  recipient: z.string(),
  subject: z.string(),
  /** `kept` where no SMTP server is set. */
  state: z.enum(MAIL_STATES),
  lastError: z.string().nullable(),
  /** False for links to sign in, and for what is older than this can be. */
  canResend: z.boolean(),
  createdAt: InstantText,
});
export type MailView = z.infer<typeof MailView>;
