import { oc } from '@orpc/contract';
import { z } from 'zod';
import { AuditFilter, AuditView } from './audit.ts';
import { Email, Id, InstantText, optionalLine, queryInt, TimeZone } from './fields.ts';
import { MAIL_STATES, MailView } from './mails.ts';

export const MailContent = MailView.extend({ text: z.string(), html: z.string(), ics: z.string().nullable() });

/** How the installation is, part by part. */
export const Health = z.object({
  version: z.string(),
  startedAt: InstantText,
  database: z.object({ version: z.string(), megabytes: z.number(), milliseconds: z.number() }),
  jobs: z.object({ waiting: z.int(), running: z.int(), failed: z.int(), oldestWaitingAt: InstantText.nullable() }),
  mail: z.object({
    mode: z.enum(['smtp', 'kept']),
    lastSentAt: InstantText.nullable(),
    failedToday: z.int(),
    lastError: z.string().nullable(),
  }),
  /** The nightly recount of the guarantee; null before the first night. */
  guarantee: z.object({ at: InstantText, broken: z.int() }).nullable(),
  zoneData: z.object({ version: z.string() }),
});
export type Health = z.infer<typeof Health>;

export const InstallationSettings = z.object({
  /** Owners can do nothing else until they have switched their second step on. */
  ownersNeedSecondFactor: z.boolean(),
});
export type InstallationSettings = z.infer<typeof InstallationSettings>;

/** A job that gave up, and what it was about as far as that is still known. */
export const FailedJob = z.object({
  id: Id,
  name: z.string(),
  failedAt: InstantText,
  attempts: z.int(),
  error: z.string(),
  /** `booked`, `moved`, `second_factor_reset` …; null where the job's name says it all. */
  event: z.string().nullable(),
  /** Who was to be told of a booking. */
  to: z.enum(['client', 'coach']).nullable(),
  booking: z.object({ id: Id, coachName: z.string(), clientName: z.string(), startsAt: InstantText, timeZone: TimeZone }).nullable(),
  /** Whose account or invitation it was about. */
  person: z.string().nullable(),
});
export type FailedJob = z.infer<typeof FailedJob>;

const tags = ['System'];

export const system = {
  /** Owner only: jobs that gave up. */
  failedJobs: oc.route({ method: 'GET', path: '/system/failed-jobs', tags }).output(z.array(FailedJob)),
  retryJob: oc
    .route({ method: 'POST', path: '/system/failed-jobs/{jobId}/retry', tags, successStatus: 204 })
    .input(z.object({ jobId: Id })),
  /** All that gave up, the newest 200 of them; how many. */
  retryJobs: oc
    .route({ method: 'POST', path: '/system/failed-jobs/retry', tags, successStatus: 202 })
    .output(z.object({ retried: z.int() })),
  mails: oc
    .route({ method: 'GET', path: '/system/mails', tags })
    .input(
      z.object({
        state: z.enum(MAIL_STATES).optional(),
        /** Part of an address or subject. */
        search: optionalLine(100).default(''),
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 200).default(50),
      }),
    )
    .output(z.object({ mails: z.array(MailView), total: z.int() })),
  /** Sends it once more, as things stand now. Not for links to sign in: those are asked for again. */
  resendMail: oc.route({ method: 'POST', path: '/system/mails/{mailId}/resend', tags, successStatus: 202 }).input(z.object({ mailId: Id })),
  /** To the owner's own address or another; answers what the mail server said. */
  testMail: oc
    .route({ method: 'POST', path: '/system/test-mail', tags })
    .input(z.object({ to: Email }))
    .output(z.object({ outcome: z.enum(['sent', 'kept', 'failed']), error: z.string().nullable() })),
  /** Of all coaches. */
  audit: oc
    .route({ method: 'GET', path: '/system/audit', tags })
    .input(AuditFilter.extend({ coachId: Id.optional() }))
    .output(z.object({ entries: z.array(AuditView), nextBefore: z.string().nullable() })),
  health: oc.route({ method: 'GET', path: '/system/health', tags }).output(Health),
  settings: oc.route({ method: 'GET', path: '/system/settings', tags }).output(InstallationSettings),
  updateSettings: oc.route({ method: 'PUT', path: '/system/settings', tags }).input(InstallationSettings).output(InstallationSettings),
};

export const devMail = {
  /** The inbox of demo and development; not there otherwise. */
  list: oc.route({ method: 'GET', path: '/dev/mails', tags: ['Development'] }).output(z.array(MailView)),
  show: oc
    .route({ method: 'GET', path: '/dev/mails/{mailId}', tags: ['Development'] })
    .input(z.object({ mailId: Id }))
    .output(MailContent),
};
