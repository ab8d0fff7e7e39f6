import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import type { Attempt, EffectOutcome } from './effect-handler.ts';
import { type Effect, EFFECT_KINDS } from './effects.ts';
import { isPermanent } from './is-permanent.ts';
import type { JobContext } from './job-context.ts';
import { runPlacement } from './cycles/run-placement.ts';
import { sendCycleMail } from './cycles/send-cycle-mail.ts';
import { sendPlacementsMail } from './cycles/send-placements-mail.ts';
import { sendRequestMail } from './requests/send-request-mail.ts';
import { sendFormMail } from './forms/send-form-mail.ts';
import { sendPackageMail } from './packages/send-package-mail.ts';
import { sendWaitlistMail } from './waitlist/send-waitlist-mail.ts';
import { sendSeriesMail } from './series/send-series-mail.ts';
import { sendAccountMail } from './send-account-mail.ts';
import { sendBookingMail } from './send-booking-mail.ts';
import { sendBookingsMail } from './send-bookings-mail.ts';
import { sendInvitationMail } from './send-invitation-mail.ts';
import { sendSignInMail } from './send-sign-in-mail.ts';

export interface WorkerOptions {
  /** How often to look for jobs whose pause is over; new ones announce themselves. At least 0.5. */
  readonly pollSeconds?: number;
  /** How many of a kind this process does at once. */
  readonly atOnce?: number;
}

function handle(ctx: JobContext, effect: Effect, attempt: Attempt): Promise<EffectOutcome> {
  switch (effect.kind) {
    case 'booking_mail':
      return sendBookingMail(ctx, effect, attempt);
    case 'bookings_mail':
      return sendBookingsMail(ctx, effect, attempt);
    case 'sign_in_mail':
      return sendSignInMail(ctx, effect, attempt);
    case 'invitation_mail':
      return sendInvitationMail(ctx, effect, attempt);
    case 'account_mail':
      return sendAccountMail(ctx, effect, attempt);
    case 'placements_mail':
      return sendPlacementsMail(ctx, effect, attempt);
    case 'cycle_mail':
      return sendCycleMail(ctx, effect, attempt);
    case 'place_regulars':
      return runPlacement(ctx, effect, attempt);
    case 'request_mail':
      return sendRequestMail(ctx, effect, attempt);
    case 'series_mail':
      return sendSeriesMail(ctx, effect, attempt);
    case 'package_mail':
      return sendPackageMail(ctx, effect, attempt);
    case 'form_mail':
      return sendFormMail(ctx, effect, attempt);
    case 'waitlist_mail':
      return sendWaitlistMail(ctx, effect, attempt);
  }
}

/** Handles one job. A failure is left to the queue, which waits and tries again, unless another try would be of no use. */
async function run(ctx: JobContext, job: JobWithMetadata<Effect>): Promise<JobResult> {
  const { id, retryCount, retryLimit, name } = job;
  try {
    return { id, status: 'completed', output: { outcome: await handle(ctx, job.data, { jobId: id, isLast: retryCount >= retryLimit }) } };
  } catch (error) {
    ctx.log.warn({ job: name, jobId: id, attempt: retryCount + 1, err: error }, 'job failed');
    return {
      id,
      status: isPermanent(error) ? 'deadletter' : 'failed',
      output: { message: error instanceof Error ? error.message : 'unknown' },
    };
  }
}

/** Starts working through the outbox, one handler for each kind of effect. `boss.stop()` lets those that run finish. */
export async function startWorkers(boss: PgBoss, ctx: JobContext, { pollSeconds = 5, atOnce = 4 }: WorkerOptions = {}): Promise<void> {
  const options = {
    perJobResults: true,
    includeMetadata: true,
    batchSize: 1,
    localConcurrency: atOnce,
    pollingIntervalSeconds: pollSeconds,
    notifyPollingIntervalSeconds: pollSeconds,
  } as const;
  for (const kind of EFFECT_KINDS)
    await boss.work<Effect, unknown, typeof options>(kind, options, (jobs) => Promise.all(jobs.map((job) => run(ctx, job))));
}
