import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { deleteHold, findHold } from '../../db/holds.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface ReleaseHold {
  readonly coachId: string;
  readonly holdId: string;
}

/** Gives a time that was kept back to everybody again. */
export const releaseHold = (ctx: ActionContext, actor: Actor, input: ReleaseHold): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const hold = coach && (await findHold(tx, coach.id, input.holdId));
    if (!hold) return refuse(NOT_FOUND);
    await deleteHold(tx, hold.id);
    const before = { scheduleId: hold.scheduleId, startsAt: hold.startsAt, endsAt: hold.endsAt };
    await insertAuditEntry(tx, actor, { coachId: hold.coachId, action: 'hold.released', subject: ['hold', hold.id], before });
    return ok(null);
  });
