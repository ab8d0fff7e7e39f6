import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../core/result.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { loadBooking } from '../../db/bookings.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeRestore } from './write-restore.ts';

export interface RestoreBooking {
  readonly coachId: string;
  readonly bookingId: string;
  readonly overbook: boolean;
}

/** Takes a cancellation back: the session stands again at its time. */
export const restoreBooking = (
  ctx: ActionContext,
  actor: Actor,
  input: RestoreBooking,
): Promise<Result<null, BookingRefusal | SeriesRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, BookingRefusal | SeriesRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const booking = coach && (await loadBooking(tx, actor, input.bookingId));
    if (!coach || booking?.coachId !== coach.id) return refuse(NOT_FOUND);
    return writeRestore(ctx, tx, actor, coach, { booking, overbook: input.overbook });
  });
