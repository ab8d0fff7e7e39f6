import { ok, type Result } from '../../../core/result.ts';
import { forgetAttempts } from '../../db/throttles.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Who knew the password starts anew: only failures count. */
export const clearSignIns = (ctx: ActionContext, email: string): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    await forgetAttempts(tx, ctx.hashToken(`password:${email}`));
    return ok(null);
  });
