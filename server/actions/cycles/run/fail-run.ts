import type { RunProblem } from '../../../../core/cycles/plan/run-problem.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { endRun, loadRun } from '../../../db/cycles/runs.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';

/** Ends a search that came to nothing, with the reason. The plan stays as it was. */
export const failRun = (
  ctx: Pick<ActionContext, 'transaction' | 'clock'>,
  actor: Actor,
  runId: string,
  refusal: RunProblem,
): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound>(async (tx) => {
    const run = await loadRun(tx, runId);
    const coach = run && (await lockPractice(tx, actor, run.coachId));
    if (!coach || !(await endRun(tx, runId, { state: 'failed', refusal }, ctx.clock.now()))) return refuse(NOT_FOUND);
    await insertAuditEntry(tx, actor, { coachId: coach.id, action: 'cycle.search_failed', subject: ['cycle', run.cycleId] });
    return ok(null);
  });
