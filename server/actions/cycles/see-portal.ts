import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { notePortalSeen, type Portal } from '../../db/cycles/portal.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Notes that a client has looked at their dates, so that the coach can tell silence from a mail that was never read. Once. */
export const seePortal = (ctx: ActionContext, actor: Actor, { cycle, regularId }: Portal): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction<null, never>(async (tx) => {
    if (await notePortalSeen(tx, cycle.id, regularId, ctx.clock.now()))
      await insertAuditEntry(tx, actor, {
        coachId: cycle.coachId,
        action: 'regular.seen',
        subject: ['regular', regularId],
        after: { cycleId: cycle.id },
      });
    return ok(null);
  });
