import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { IN_USE, type InUse } from '../../../core/in-use.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { deleteSchedule, findSchedule, isScheduleInUse } from '../../db/schedules.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface RemoveSchedule {
  readonly coachId: string;
  readonly scheduleId: string;
}

/** Deletes a schedule in which nothing is offered and nothing ever took place, with its hours, exceptions and published slots. */
export const removeSchedule = (
  ctx: ActionContext,
  actor: Actor,
  input: RemoveSchedule,
): Promise<Result<null, NotFound | InUse | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | InUse>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const before = coach && (await findSchedule(tx, coach.id, input.scheduleId));
    if (!before) return refuse(NOT_FOUND);
    if (await isScheduleInUse(tx, before.coachId, before.id)) return refuse(IN_USE);
    await deleteSchedule(tx, before.id);
    await insertAuditEntry(tx, actor, {
      coachId: before.coachId,
      action: 'schedule.removed',
      subject: ['schedule', before.id],
      before: { hours: before.hours },
    });
    return ok(null);
  });
