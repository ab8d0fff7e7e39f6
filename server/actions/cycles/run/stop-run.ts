import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { askRunToStop, findRun, type PlacementRun } from '../../../db/cycles/runs.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';

export interface StopRun {
  readonly coachId: string;
  readonly cycleId: string;
  readonly runId: string;
}

/** Asks a search to end soon with the best plan so far. One that has ended is as it is. */
export const stopRun = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, cycleId, runId }: StopRun,
): Promise<Result<PlacementRun, NotFound | ConstraintRefusal>> =>
  ctx.transaction<PlacementRun, NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    const run = coach && (await findRun(tx, coachId, cycleId, runId));
    if (!run) return refuse(NOT_FOUND);
    if (run.stopAsked || run.endedAt !== null) return ok(run);
    await askRunToStop(tx, runId);
    await insertAuditEntry(tx, actor, { coachId, action: 'cycle.search_stopped', subject: ['cycle', cycleId] });
    return ok({ ...run, stopAsked: true });
  });
