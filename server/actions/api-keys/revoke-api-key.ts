import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { deleteApiKey, mayManageKeys } from '../../db/api-keys.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Ends a key at once. */
export const revokeApiKey = (
  ctx: ActionContext,
  actor: Actor,
  input: { readonly coachId: string; readonly keyId: string },
): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    if (!mayManageKeys(actor, input.coachId) || !(await deleteApiKey(tx, input.coachId, input.keyId))) return refuse(NOT_FOUND);
    await insertAuditEntry(tx, actor, { coachId: input.coachId, action: 'api_key.revoked', subject: ['api_key', input.keyId] });
    return ok(null);
  });
