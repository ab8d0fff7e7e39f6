import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { IN_USE, type InUse } from '../../../core/in-use.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { deleteRegular, findRegular, wasEverPlaced } from '../../db/cycles/regulars.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { regularForAudit } from './regular-for-audit.ts';

export interface RemoveRegular {
  readonly coachId: string;
  readonly regularId: string;
}

/** Takes somebody off the roster who was never part of a cycle. Whoever was is made inactive: the history stays. */
export const removeRegular = (
  ctx: ActionContext,
  actor: Actor,
  input: RemoveRegular,
): Promise<Result<null, NotFound | InUse | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | InUse>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const before = coach && (await findRegular(tx, coach.id, input.regularId));
    if (!before) return refuse(NOT_FOUND);
    if (await wasEverPlaced(tx, before.id)) return refuse(IN_USE);
    await deleteRegular(tx, before.id);
    await insertAuditEntry(tx, actor, {
      coachId: before.coachId,
      action: 'regular.removed',
      subject: ['regular', before.id],
      before: regularForAudit(before),
    });
    return ok(null);
  });
