import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { decideCancel } from '../../../core/bookings/decide-cancel.ts';
import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadBooking, updateBookingStatus } from '../../db/bookings.ts';
import { lockCoach } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

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

    const now = ctx.clock.now();
    const tell = input.tellClient ? (['client', 'coach'] as const) : (['coach'] as const);
    const decision = decideCancel(booking, { by: partyOf(actor), reason: input.reason, tell, now });
    if (!decision.ok) return decision;
    await updateBookingStatus(tx, decision.value.booking, now);
    // What somebody gives as a reason may be about their health; it stands on the booking alone.
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'booking.cancelled',
      subject: ['booking', booking.id],
      before: { status: booking.status },
      after: { status: 'cancelled' },
    });
    await ctx.enqueue(tx, decision.value.effects);
    return ok(null);
  });
