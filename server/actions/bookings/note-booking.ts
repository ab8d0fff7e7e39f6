import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadBooking, updateCoachNote } from '../../db/bookings.ts';
import { lockCoach } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface NoteBooking {
  readonly coachId: string;
  readonly bookingId: string;
  readonly coachNote: string;
}

/** The coach's private note. The audit log says that it changed, not what it says. */
export const noteBooking = (ctx: ActionContext, actor: Actor, input: NoteBooking): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound>(async (tx) => {
    const coach = actor.kind === 'link' ? undefined : await lockCoach(tx, actor, input.coachId);
    const booking = coach && (await loadBooking(tx, actor, input.bookingId));
    if (!booking || booking.coachId !== input.coachId) return refuse(NOT_FOUND);
    await updateCoachNote(tx, booking.id, input.coachNote);
    await insertAuditEntry(tx, actor, { coachId: booking.coachId, action: 'booking.noted', subject: ['booking', booking.id] });
    return ok(null);
  });
