import { ok, type Result } from '../../../core/result.ts';
import { deleteSessionByToken } from '../../db/sessions.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Takes a session back that should not have begun. */
export const dropSession = (ctx: ActionContext, token: string): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    await deleteSessionByToken(tx, token);
    return ok(null);
  });
