import { oc } from '@orpc/contract';
import { z } from 'zod';
import { PLACEMENT_STATUSES } from '../../core/cycles/placement-status.ts';
import { PLACEMENT_WISHES } from '../../core/cycles/placement-wish.ts';
import { Id, InstantText, prose, TimeZone } from '../fields.ts';
import { LinkToken } from '../link-token.ts';
import { Moment } from '../moment.ts';

export const PortalPlacement = z.object({
  id: Id,
  status: z.enum(PLACEMENT_STATUSES),
  startsAt: InstantText,
  endsAt: InstantText,
  coachTime: Moment,
  clientTime: Moment,
  serviceName: z.string(),
  /** May be answered, changed and taken back: until the deadline, while it is to come. */
  answerable: z.boolean(),
  /** The time that was proposed first, where the client chose another. */
  movedFrom: Moment.nullable(),
});
export type PortalPlacement = z.infer<typeof PortalPlacement>;

/** One client's dates of one cycle, by the link in their mail. */
export const PortalView = z.object({
  coach: z.object({ slug: z.string(), name: z.string(), timeZone: TimeZone }),
  cycle: z.object({ name: z.string(), firstDate: z.string(), lastDate: z.string() }),
  clientName: z.string(),
  /** Until when answers are taken, on both clocks; null where nothing waits any more. */
  answerBy: z.object({ at: InstantText, coachTime: Moment, clientTime: Moment }).nullable(),
  /** Whether the deadline is over. */
  closed: z.boolean(),
  wish: z.enum(PLACEMENT_WISHES).nullable(),
  message: z.string(),
  counts: z.object({ confirmed: z.int(), declined: z.int(), pending: z.int() }),
  /** By start. Withdrawn ones are not there. */
  placements: z.array(PortalPlacement),
});
export type PortalView = z.infer<typeof PortalView>;

const tags = ['Portal'];
const token = { token: LinkToken };
const zone = { timeZone: TimeZone.optional() };

export const portal = {
  show: oc
    .route({ method: 'GET', path: '/portal/{token}', tags })
    .input(z.object({ ...token, ...zone }))
    .output(PortalView),
  /** Answers to some or all dates in one step; null takes an answer back. The same answer twice is no error. */
  answer: oc
    .route({ method: 'POST', path: '/portal/{token}/answers', tags })
    .input(
      z.object({
        ...token,
        ...zone,
        answers: z
          .array(
            z.object({
              placementId: Id,
              answer: z.enum(['confirmed', 'declined']).nullable(),
              /** When the date is as it was shown; refused with `changed_meanwhile` where it was moved since. */
              startsAt: InstantText.optional(),
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(PortalView),
  /** Open times near to one date, nearest first. */
  alternatives: oc
    .route({ method: 'GET', path: '/portal/{token}/placements/{placementId}/alternatives', tags })
    .input(z.object({ ...token, placementId: Id, timeZone: TimeZone }))
    .output(z.array(z.object({ startsAt: InstantText, clientTime: Moment, coachTime: Moment }))),
  /** Takes another time at once, and confirms it. */
  change: oc
    .route({ method: 'POST', path: '/portal/{token}/placements/{placementId}/change', tags })
    .input(z.object({ ...token, ...zone, placementId: Id, startsAt: InstantText }))
    .output(PortalView),
  /** Not this cycle, or not until further notice: every unanswered date is declined. Null takes it back. */
  wish: oc
    .route({ method: 'PUT', path: '/portal/{token}/wish', tags })
    .input(z.object({ ...token, ...zone, wish: z.enum(PLACEMENT_WISHES).nullable(), message: prose(1000).default('') }))
    .output(PortalView),
  /** All confirmed dates as one calendar file. */
  calendarFile: oc
    .route({ method: 'GET', path: '/portal/{token}/calendar', tags })
    .input(z.object(token))
    .output(z.object({ filename: z.string(), ics: z.string() })),
  /** An old link: a new one goes to the address it was made for, if there is still something to see. The answer is always the same. */
  renew: oc
    .route({ method: 'POST', path: '/portal/{token}/renew', tags, successStatus: 202 })
    // Of a link some of which was lost on its way, too.
    .input(z.object({ token: z.string().max(500) })),
};
