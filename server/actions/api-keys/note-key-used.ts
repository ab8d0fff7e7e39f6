import { ok, type Result } from '../../../core/result.ts';
import { updateKeyLastUsed } from '../../db/api-keys.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** So that its owner sees which keys are still needed. */
export const noteKeyUsed = (ctx: ActionContext, keyId: string): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    await updateKeyLastUsed(tx, keyId, ctx.clock.now());
    return ok(null);
  });
