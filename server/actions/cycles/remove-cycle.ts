import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { IN_USE, type InUse } from '../../../core/in-use.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { deleteCycle, loadCycle } from '../../db/cycles/cycles.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { isWaitedFor } from '../../db/waitlist/is-waited-for.ts';
import type { ActionContext } from '../action-context.ts';
import { cycleForAudit } from './cycle-for-audit.ts';

export interface RemoveCycle {
  readonly coachId: string;
  readonly cycleId: string;
}

type Refusal = NotFound | InUse | { readonly code: 'cycle_sent' };

/** Deletes a season with all that is planned for it, while no client was told and nobody on the waitlist waits for it. */
export const removeCycle = (ctx: ActionContext, actor: Actor, input: RemoveCycle): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const cycle = coach && (await loadCycle(tx, actor, coach.id, input.cycleId));
    if (!cycle) return refuse(NOT_FOUND);
    if (cycle.firstSentAt !== null) return refuse({ code: 'cycle_sent' });
    if (await isWaitedFor(tx, { cycleId: cycle.id })) return refuse(IN_USE);
    await deleteCycle(tx, cycle);
    await insertAuditEntry(tx, actor, {
      coachId: cycle.coachId,
      action: 'cycle.removed',
      subject: ['cycle', cycle.id],
      before: { phase: cycle.phase, ...cycleForAudit(cycle) },
    });
    return ok(null);
  });
