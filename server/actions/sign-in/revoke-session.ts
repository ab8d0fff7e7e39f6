import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { deleteSession } from '../../db/sessions.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Signs one of the person's own browsers out. */
export const revokeSession = (ctx: ActionContext, actor: Actor, sessionId: string): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    if (actor.kind !== 'user' || !(await deleteSession(tx, actor.userId, sessionId))) return refuse(NOT_FOUND);
    await insertAuditEntry(tx, actor, { coachId: actor.coachId, action: 'session.revoked', subject: ['session', sessionId] });
    return ok(null);
  });
