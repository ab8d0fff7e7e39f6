import { reminderDue } from '../../../core/forms/reminder-due.ts';
import { reminderMail } from '../../../core/forms/reminder-mail.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockCoachById } from '../../db/coaches.ts';
import { findUnanswered, noteFormReminded } from '../../db/forms/reminders.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Reminds a client of the questions before a session; false where that was done, or is not due any more. */
export const remindOfForm = (
  ctx: Pick<ActionContext, 'transaction' | 'enqueue' | 'clock'>,
  { id, coachId }: { readonly id: string; readonly coachId: string },
): Promise<Result<boolean, ConstraintRefusal>> =>
  ctx.transaction<boolean, never>(async (tx) => {
    await lockCoachById(tx, coachId);
    const now = ctx.clock.now();
    const booking = await findUnanswered(tx, id, now);
    if (!booking || !reminderDue({ ...booking, answered: false }, now)) return ok(false);
    await noteFormReminded(tx, id, now);
    await insertAuditEntry(tx, { kind: 'system' }, { coachId, action: 'booking.form_reminded', subject: ['booking', id] });
    await ctx.enqueue(tx, [reminderMail(id, booking.sequence)]);
    return ok(true);
  });
