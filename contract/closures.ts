import { oc } from '@orpc/contract';
import { z } from 'zod';
import { HIT_OUTCOMES } from '../core/availability/plan/hit-outcome.ts';
import { BookingStatus } from './bookings.ts';
import { Id, InstantText, queryInt } from './fields.ts';
import { Moment } from './moment.ts';

/** A booking a block was laid over, and how it stands since. */
export const ClosureBooking = z.object({
  bookingId: Id,
  clientName: z.string(),
  serviceName: z.string(),
  outcome: z.enum(HIT_OUTCOMES),
  /** Where it was when the block came. */
  before: Moment,
  /** As it is now. */
  status: BookingStatus,
  /** Where it is now; null where it takes no time any more. */
  now: Moment.nullable(),
  /** `waiting`: the client was asked and has not answered; `answered`: they moved or cancelled it; `changed`: the coach did. */
  state: z.enum(['done', 'waiting', 'answered', 'changed']),
});

/** A block with what became of the bookings it lay on. */
export const ClosureView = z.object({
  id: Id,
  createdAt: InstantText,
  undoneAt: InstantText.nullable(),
  /** In words: "Blocked, 10 to 14 March". */
  title: z.string(),
  bookings: z.array(ClosureBooking),
  /** Null where it can be undone; else the refusal with its sentence. */
  undoRefusal: z.object({ code: z.string(), sentence: z.string() }).nullable(),
});
export type ClosureView = z.infer<typeof ClosureView>;

const tags = ['Closures'];

export const closures = {
  /** Newest first. */
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/closures', tags })
    .input(z.object({ coachId: Id, limit: queryInt(1, 100).default(20) }))
    .output(z.array(ClosureView)),
  show: oc
    .route({ method: 'GET', path: '/coach/{coachId}/closures/{closureId}', tags })
    .input(z.object({ coachId: Id, closureId: Id }))
    .output(ClosureView),
  /** Takes it all back, while nobody has answered: the exceptions as they were, each booking where and as it was, with word to all who were told. */
  undo: oc
    .route({ method: 'POST', path: '/coach/{coachId}/closures/{closureId}/undo', tags })
    .input(z.object({ coachId: Id, closureId: Id }))
    .output(ClosureView),
};
