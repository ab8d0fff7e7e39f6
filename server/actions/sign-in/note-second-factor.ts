import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

type User = Extract<Actor, { kind: 'user' }>;

/** That the second factor was switched on or off. The sign-in library has done it, in a transaction of its own. */
export const noteSecondFactor = (ctx: ActionContext, actor: User, change: 'on' | 'off'): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    await insertAuditEntry(tx, actor, { coachId: actor.coachId, action: `second_factor.${change}`, subject: ['user', actor.userId] });
    return ok(null);
  });
