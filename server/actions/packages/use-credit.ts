import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { decideUseCredit, type UseCreditRefusal } from '../../../core/packages/uses/decide-use-credit.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadBooking } from '../../db/bookings.ts';
import { lockPractice } from '../../db/coaches.ts';
import { listPackageStandings } from '../../db/packages/packages.ts';
import { updateBookingCredits } from '../../db/packages/update-booking-credits.ts';
import { findService } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCreditChanges } from './write-credit-changes.ts';

export interface UseCredit {
  readonly coachId: string;
  readonly bookingId: string;
  /** Null: none, and what it used is returned. */
  readonly packageId: string | null;
}

/** The coach says which of the client's packages a booking uses. */
export const useCredit = (
  ctx: ActionContext,
  actor: Actor,
  input: UseCredit,
): Promise<Result<null, UseCreditRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, UseCreditRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const booking = coach && (await loadBooking(tx, actor, input.bookingId));
    if (!coach || booking?.coachId !== coach.id) return refuse(NOT_FOUND);
    const packages = input.packageId === null ? [] : await listPackageStandings(tx, booking);
    const paying = packages.find(({ id }) => id === input.packageId) ?? null;
    if (input.packageId !== null && !paying) return refuse(NOT_FOUND);
    const service = await findService(tx, coach.id, booking.serviceId);
    const decision = decideUseCredit(booking, { paying, cost: service?.credits ?? 0, now: ctx.clock.now() });
    if (!decision.ok) return decision;
    const after = decision.value;
    if (after === booking) return ok(null);
    await updateBookingCredits(tx, [after]);
    await writeCreditChanges(ctx, tx, actor, [{ before: booking, after }]);
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'booking.credit_changed',
      subject: ['booking', booking.id],
      before: { packageId: booking.packageId, credits: booking.credits, creditKept: booking.creditKept },
      after: { packageId: after.packageId, credits: after.credits, creditKept: after.creditKept },
    });
    return ok(null);
  });
