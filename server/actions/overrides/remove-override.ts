import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { deleteOverride, findOverride } from '../../db/overrides.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { overrideForAudit } from './override-for-audit.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export interface RemoveOverride {
  readonly coachId: string;
  readonly overrideId: string;
}

/** Takes an exception back: the week holds again. Bookings made in extra hours stay. */
export const removeOverride = (
  ctx: ActionContext,
  actor: Actor,
  input: RemoveOverride,
): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const before = coach && (await findOverride(tx, coach.id, input.overrideId));
    if (!coach || !before) return refuse(NOT_FOUND);
    const markOpened = await watchHours(ctx, tx, actor, coach);
    await deleteOverride(tx, before.id);
    await markOpened();
    await insertAuditEntry(tx, actor, {
      coachId: before.coachId,
      action: 'override.removed',
      subject: ['override', before.id],
      before: overrideForAudit(before),
    });
    return ok(null);
  });
