import { updateSettings } from '../../actions/installation/update-settings.ts';
import { noteTestMail } from '../../actions/mails/note-test-mail.ts';
import { resendMail } from '../../actions/mails/resend-mail.ts';
import { searchMails } from '../../db/log/mails.ts';
import { loadInstallationSettings } from '../../db/people/installation-settings.ts';
import { isResendable } from '../../../core/mails/is-resendable.ts';
import { api } from '../api.ts';
import { problem, valueOf } from '../problem.ts';
import { failedJobView } from './failed-job-view.ts';
import { health } from './health.ts';
import { mailView } from './mail-view.ts';
import { ownerOnly } from './owner-only.ts';

export const system = {
  failedJobs: api.system.failedJobs.handler(async ({ context }) => {
    ownerOnly(context);
    return (await context.failedJobs.list()).map(failedJobView);
  }),

  retryJob: api.system.retryJob.handler(async ({ input, context }) => {
    ownerOnly(context);
    if (!(await context.failedJobs.retry(input.jobId))) throw problem({ code: 'not_found' });
  }),

  retryJobs: api.system.retryJobs.handler(async ({ context }) => {
    ownerOnly(context);
    let retried = 0;
    for (const { id } of await context.failedJobs.list()) if (await context.failedJobs.retry(id)) retried += 1;
    return { retried };
  }),

  mails: api.system.mails.handler(async ({ input, context }) => {
    ownerOnly(context);
    const now = context.action.clock.now();
    const { mails, total } = await searchMails(context.database, { ...input, state: input.state }, now);
    return { mails: mails.map((mail) => ({ ...mailView(mail), canResend: isResendable(mail.cause, now) })), total };
  }),

  resendMail: api.system.resendMail.handler(async ({ input, context }) => {
    valueOf(await resendMail(context.action, context.actor, input.mailId));
  }),

  testMail: api.system.testMail.handler(async ({ input, context }) => {
    ownerOnly(context);
    const { action, actor, installation } = context;
    const id = action.newId();
    const { mail, outcome, error } = await installation.sendTestMail({ id, to: input.to });
    const { subject, text, html } = mail;
    valueOf(await noteTestMail(action, actor, { id, recipient: input.to, subject, text, html, outcome, error }));
    return { outcome, error };
  }),

  health: api.system.health.handler(async ({ context }) => {
    ownerOnly(context);
    return health(context);
  }),

  settings: api.system.settings.handler(async ({ context }) => {
    ownerOnly(context);
    return loadInstallationSettings(context.database);
  }),

  updateSettings: api.system.updateSettings.handler(async ({ input, context }) =>
    valueOf(await updateSettings(context.action, context.actor, input)),
  ),
};
