import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Id, InstantText, queryInt } from './fields.ts';

export const MailView = z.object({
  id: Id,
  kind: z.string(),
  recipient: z.string(),
  subject: z.string(),
  /** `kept` where no SMTP server is set. */
  state: z.enum(['sending', 'sent', 'kept', 'failed']),
  lastError: z.string().nullable(),
  createdAt: InstantText,
});
export const MailContent = MailView.extend({ text: z.string(), html: z.string(), ics: z.string().nullable() });

const tags = ['System'];

export const system = {
  /** Owner only: jobs that gave up. */
  failedJobs: oc
    .route({ method: 'GET', path: '/system/failed-jobs', tags })
    .output(z.array(z.object({ id: Id, name: z.string(), failedAt: InstantText, attempts: z.int(), error: z.string() }))),
  retryJob: oc
    .route({ method: 'POST', path: '/system/failed-jobs/{jobId}/retry', tags, successStatus: 204 })
    .input(z.object({ jobId: Id })),
  mails: oc
    .route({ method: 'GET', path: '/system/mails', tags })
    .input(z.object({ limit: queryInt(1, 200).default(50) }))
    .output(z.array(MailView)),
};

export const devMail = {
  /** The inbox of demo and development; not there otherwise. */
  list: oc.route({ method: 'GET', path: '/dev/mails', tags: ['Development'] }).output(z.array(MailView)),
  show: oc
    .route({ method: 'GET', path: '/dev/mails/{mailId}', tags: ['Development'] })
    .input(z.object({ mailId: Id }))
    .output(MailContent),
};
