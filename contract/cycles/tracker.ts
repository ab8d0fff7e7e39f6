import { oc } from '@orpc/contract';
import { z } from 'zod';
import { PLACEMENT_WISHES } from '../../core/cycles/placement-wish.ts';
import { TRACKER_STATES } from '../../core/cycles/tracker-state.ts';
import { PlacementView } from './placements.ts';
import { Id, InstantText, line, prose } from '../fields.ts';
import { WallMoment } from '../wall-moment.ts';

/** One client of the cycle: what they were asked and what they said. */
export const TrackerRow = z.object({
  regularId: Id,
  clientId: Id,
  clientName: z.string(),
  clientEmail: z.string(),
  state: z.enum(TRACKER_STATES),
  counts: z.object({ total: z.int(), proposed: z.int(), confirmed: z.int(), declined: z.int(), expired: z.int() }),
  wish: z.enum(PLACEMENT_WISHES).nullable(),
  /** What they wrote with it. */
  message: z.string(),
  sentAt: InstantText.nullable(),
  /** Of the last mail about this cycle; null before the first. */
  mail: z.enum(['waiting', 'sent', 'failed']).nullable(),
  seenAt: InstantText.nullable(),
  answeredAt: InstantText.nullable(),
  reminders: z.int(),
  remindedAt: InstantText.nullable(),
  /** The dates they said no to, still held until the deadline. */
  declined: z.array(PlacementView),
});
export type TrackerRow = z.infer<typeof TrackerRow>;

export const TrackerView = z.object({
  deadline: WallMoment.nullable(),
  /** Who asks next by itself: the moments at which the silent are reminded. */
  nextReminder: WallMoment.nullable(),
  counts: z.record(z.enum(TRACKER_STATES), z.int()),
  /** The silent first. */
  rows: z.array(TrackerRow),
});
export type TrackerView = z.infer<typeof TrackerView>;

const tags = ['Tracker'];
const cycle = { coachId: Id, cycleId: Id };
const one = { ...cycle, regularId: Id };

export const tracker = {
  show: oc.route({ method: 'GET', path: '/coach/{coachId}/cycles/{cycleId}/tracker', tags }).input(z.object(cycle)).output(TrackerView),
  /** A mail to each of these who is silent or has answered in part; to all of them where none is named. Nobody is reminded twice within an hour. */
  remind: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/reminders', tags })
    .input(z.object({ ...cycle, regularIds: z.array(Id).max(1000).optional() }))
    .output(z.object({ reminded: z.int() })),
  /** A mail in the coach's words, with the link to the dates below it. */
  message: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/regulars/{regularId}/message', tags, successStatus: 202 })
    .input(z.object({ ...one, subject: line(140), text: prose(4000).min(1) })),
  /** Declined dates, held until the deadline, fall free now. */
  release: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/releases', tags })
    .input(z.object({ ...cycle, placementIds: z.array(Id).min(1).max(500) }))
    .output(TrackerView),
  /** For a client who called: the answer they gave, as by their link. `confirmed` and `declined` are of all that is unanswered. */
  answer: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/regulars/{regularId}/answer', tags })
    .input(z.object({ ...one, answer: z.enum(['confirmed', 'declined', ...PLACEMENT_WISHES]) }))
    .output(TrackerView),
};
