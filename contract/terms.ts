import { z } from 'zod';
import { REQUEST_REASONS } from '../core/requests/request-reason.ts';
import { InstantText } from './fields.ts';
import { BookingPolicy } from './rules.ts';

/** What holds for times of a service and whoever asks, before anything is booked. */
export const TermsView = z.object({
  /** By start that was asked about: booked at once, or asked for, with the reasons. */
  starts: z.array(z.object({ startsAt: InstantText, instant: z.boolean(), reasons: z.array(z.enum(REQUEST_REASONS)) })),
  /** How long an answer may take. */
  answerWithinMinutes: z.int(),
  policy: BookingPolicy,
  mostAtOnce: z.int(),
  clientSeries: z.boolean(),
  backupSlots: z.boolean(),
});
