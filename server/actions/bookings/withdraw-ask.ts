import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import { loadBooking } from '../../db/bookings.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeWithdrawal } from './write-withdrawal.ts';

export interface WithdrawAsk {
  readonly coachId: string;
  readonly bookingId: string;
}

/** The coach takes the question for another time back: it stays as it is. */
export const withdrawAsk = (
  ctx: ActionContext,
  actor: Actor,
  input: WithdrawAsk,
): Promise<Result<null, BookingRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, BookingRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const booking = coach && (await loadBooking(tx, actor, input.bookingId));
    if (!coach || booking?.coachId !== coach.id) return refuse(NOT_FOUND);
    return writeWithdrawal(ctx, tx, actor, booking);
  });
