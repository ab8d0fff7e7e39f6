import { listMails } from '../../db/upkeep/mails.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { mailView } from './mail-view.ts';
import { problem } from '../problem.ts';

/** The installation as a whole is its owner's affair; to all others it is not there. */
function ownerOnly({ actor }: HttpContext): void {
  if (actor.kind !== 'user' || actor.role !== 'owner') throw problem({ code: 'not_found' });
}

export const system = {
  failedJobs: api.system.failedJobs.handler(async ({ context }) => {
    ownerOnly(context);
    const jobs = await context.failedJobs.list();
    return jobs.map(({ id, name, failedAt, attempts, error }) => ({
      id,
      name,
      failedAt: new Date(failedAt).toISOString(),
      attempts,
      error,
    }));
  }),

  retryJob: api.system.retryJob.handler(async ({ input, context }) => {
    ownerOnly(context);
    if (!(await context.failedJobs.retry(input.jobId))) throw problem({ code: 'not_found' });
  }),

  mails: api.system.mails.handler(async ({ input, context }) => {
    ownerOnly(context);
    const mails = (await listMails(context.database, input.limit)).map(mailView);
    return { mails, total: mails.length };
  }),
};
