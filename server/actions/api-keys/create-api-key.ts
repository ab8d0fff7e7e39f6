import { randomBytes } from 'node:crypto';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertApiKey, mayManageKeys } from '../../db/api-keys.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockCoach } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

interface CreatedKey {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

/** A new key to a practice. It is told here and never again: only its hash is kept. */
export const createApiKey = (
  ctx: ActionContext,
  actor: Actor,
  input: { readonly coachId: string; readonly name: string },
): Promise<Result<CreatedKey, NotFound | ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    const coach = mayManageKeys(actor, input.coachId) ? await lockCoach(tx, actor, input.coachId) : undefined;
    if (!coach) return refuse(NOT_FOUND);
    const { name } = input;
    const id = ctx.newId();
    const key = `pk_${randomBytes(32).toString('base64url')}`;
    await insertApiKey(tx, { id, coachId: coach.id, name, hash: ctx.hashToken(key) });
    await insertAuditEntry(tx, actor, { coachId: coach.id, action: 'api_key.created', subject: ['api_key', id], after: { name } });
    return ok({ id, name, key });
  });
