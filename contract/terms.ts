import { z } from 'zod';
import { REQUEST_REASONS } from '../core/requests/request-reason.ts';
import { InstantText } from './fields.ts';
import { CoverView } from './packages/cover.ts';
import { BookingPolicy } from './rules.ts';

/** What holds for times of a service and whoever asks, before anything is booked. Whether a time is open is not asked. */
export const TermsView = z.object({
  /**
   * By start that was asked about, in order of time: booked at once, or asked for, with the reasons. They are taken as wanted in one step, so limits count
   * the earlier ones too; one that has to be asked for makes the whole step a request.
   */
  starts: z.array(z.object({ startsAt: InstantText, instant: z.boolean(), reasons: z.array(z.enum(REQUEST_REASONS)) })),
  /** How long an answer may take. */
  answerWithinMinutes: z.int(),
  policy: BookingPolicy,
  /** What they cost in credits, for whoever has proven to be a client; `left` is 0 for all others. */
  cover: CoverView,
  /** Of these starts, those whose month's free check-in is used already. */
  checkInUsed: z.array(InstantText),
  mostAtOnce: z.int(),
  clientSeries: z.boolean(),
  backupSlots: z.boolean(),
});
