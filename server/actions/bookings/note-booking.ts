import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { loadBooking, updateCoachNote } from '../../db/bookings.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface NoteBooking {
  readonly coachId: string;
  readonly bookingId: string;
  readonly coachNote: string;
  /** Of the booking as the coach saw it; left out, whatever is there is written over. */
  readonly version?: number | undefined;
}

/** The coach's private note. The audit log says that it changed, not what it says. */
export const noteBooking = (
  ctx: ActionContext,
  actor: Actor,
  input: NoteBooking,
): Promise<Result<null, NotFound | ChangedMeanwhile | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | ChangedMeanwhile>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const booking = coach && (await loadBooking(tx, actor, input.bookingId));
    if (!booking || booking.coachId !== input.coachId) return refuse(NOT_FOUND);
    if (input.version !== undefined && input.version !== booking.version)
      return refuse(await loadChangedMeanwhile(tx, 'booking', booking, input.version));
    await updateCoachNote(tx, booking.id, input.coachNote);
    await insertAuditEntry(tx, actor, {
      coachId: booking.coachId,
      action: 'booking.noted',
      subject: ['booking', booking.id],
      after: { fields: ['coachNote'] },
    });
    return ok(null);
  });
