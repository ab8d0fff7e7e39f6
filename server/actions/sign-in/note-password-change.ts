import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

type User = Extract<Actor, { kind: 'user' }>;

/** That the password was changed, never to what. The sign-in library has done it, in a transaction of its own. */
export const notePasswordChange = (ctx: ActionContext, actor: User): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    await insertAuditEntry(tx, actor, { coachId: actor.coachId, action: 'password.changed', subject: ['user', actor.userId] });
    return ok(null);
  });
