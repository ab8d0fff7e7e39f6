import { ok, type Result } from '../../../core/result.ts';
import { updateLastSeen } from '../../db/people/accounts.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** So that an owner sees which accounts are still in use. */
export const noteSeen = (ctx: ActionContext, userId: string): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    await updateLastSeen(tx, userId, ctx.clock.now());
    return ok(null);
  });
