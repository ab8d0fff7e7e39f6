import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { loadBooking } from '../../db/bookings.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeRescheduleRequest } from './write-reschedule-request.ts';

export interface AskToMove {
  readonly coachId: string;
  readonly bookingId: string;
  /** For the client alone. */
  readonly note: string;
}

/** The coach asks a client to choose another time. */
export const askToMove = (
  ctx: ActionContext,
  actor: Actor,
  input: AskToMove,
): Promise<Result<null, BookingRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, BookingRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const booking = coach && (await loadBooking(tx, actor, input.bookingId));
    if (!coach || booking?.coachId !== coach.id) return refuse(NOT_FOUND);
    const asked = await writeRescheduleRequest(ctx, tx, actor, booking, input.note);
    return asked.ok ? ok(null) : asked;
  });
