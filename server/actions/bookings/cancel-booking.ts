import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import { loadBooking } from '../../db/bookings.ts';
import { lockCoach } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCancellation } from './write-cancellation.ts';

export interface CancelBooking {
  readonly coachId: string;
  readonly bookingId: string;
  readonly reason: string;
  readonly tellClient: boolean;
}

/** Cancels a booking, for its client by link or for the coach; its time falls free. */
export const cancelBooking = (
  ctx: ActionContext,
  actor: Actor,
  input: CancelBooking,
): Promise<Result<null, BookingRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, BookingRefusal | NotFound>(async (tx) => {
    const coach = await lockCoach(tx, actor, input.coachId);
    const booking = coach && (await loadBooking(tx, actor, input.bookingId));
    if (!coach || booking?.coachId !== coach.id) return refuse(NOT_FOUND);

    return writeCancellation(ctx, tx, actor, booking, input);
  });
