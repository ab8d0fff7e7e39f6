import type { AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import type { ClosureRefusal } from '../../../core/closures/closure-refusal.ts';
import { undoRefusal } from '../../../core/closures/undo-refusal.ts';
import { inSettlingOrder } from '../../../core/closures/in-settling-order.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { findClosure } from '../../db/closures/load-closures.ts';
import { markClosureUndone } from '../../db/closures/write-closure.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { putExceptionsBack } from './put-exceptions-back.ts';
import { undoOutcome } from './undo-outcome.ts';

export interface UndoClosure {
  readonly coachId: string;
  readonly closureId: string;
}

type UndoRefusal = NotFound | ClosureRefusal | AvailabilityRefusal;

/**
 * Takes a block back with all that came of it, while nobody has answered and nothing was changed: the exceptions as they were, then the bookings, in the
 * opposite order of the act. Who was told is told again; whose mail has not left hears of neither. All of it or nothing.
 */
export const undoClosure = (ctx: ActionContext, actor: Actor, input: UndoClosure): Promise<Result<null, UndoRefusal | ConstraintRefusal>> =>
  ctx.transaction<null, UndoRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const closure = coach && (await findClosure(tx, coach.id, input.closureId));
    if (!coach || !closure) return refuse(NOT_FOUND);
    const now = ctx.clock.now();
    const refusal = undoRefusal(closure, now);
    if (refusal) return refuse(refusal);
    const back = await putExceptionsBack(ctx, tx, actor, coach, closure);
    if (!back.ok) return back;
    const bookings = closure.bookings.map((booking) => ({ ...booking, startsAt: booking.beforeStartsAt }));
    for (const booking of inSettlingOrder(bookings).toReversed()) {
      const undone = await undoOutcome(ctx, tx, { actor, coach }, booking);
      if (!undone.ok) return undone;
    }
    await markClosureUndone(tx, closure.id, now);
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'override.undone',
      subject: ['coach', coach.id],
      before: { closureId: closure.id, bookings: closure.bookings.map(({ bookingId, outcome }) => ({ bookingId, outcome })) },
    });
    return ok(null);
  });
