import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { deleteOtherSessions } from '../../db/people/accounts.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

type User = Extract<Actor, { kind: 'user' }>;

/** Signs the person out everywhere but in the browser that asks. */
export const endOtherSessions = (ctx: ActionContext, actor: User, ownToken: string): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    const ended = await deleteOtherSessions(tx, actor.userId, ownToken);
    if (ended === 0) return ok(null);
    const { coachId, userId } = actor;
    await insertAuditEntry(tx, actor, { coachId, action: 'session.others_revoked', subject: ['user', userId], after: { sessions: ended } });
    return ok(null);
  });
