import type { PlacementInput } from '../../../../core/cycles/placement/placement-input.ts';
import { planInput } from '../../../../core/cycles/plan/plan-input.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { loadCycle } from '../../../db/cycles/cycles.ts';
import { beginRun as writeBegin, loadRun, type PlacementRun } from '../../../db/cycles/runs.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadPlanFacts } from './load-plan-facts.ts';

export interface BegunRun {
  readonly run: PlacementRun;
  readonly input: PlacementInput;
}

/** Takes a search up, for the first time or after the process that had it died; not found where it has ended. */
export const beginRun = (
  ctx: Pick<ActionContext, 'transaction' | 'clock'>,
  actor: Actor,
  runId: string,
): Promise<Result<BegunRun, NotFound | ConstraintRefusal>> =>
  ctx.transaction<BegunRun, NotFound>(async (tx) => {
    const run = await loadRun(tx, runId);
    const coach = run && (await lockPractice(tx, actor, run.coachId));
    const cycle = coach && (await loadCycle(tx, actor, coach.id, run.cycleId));
    if (!cycle || !(await writeBegin(tx, runId))) return refuse(NOT_FOUND);
    return ok({ run, input: planInput(await loadPlanFacts(tx, coach, cycle, ctx.clock.now())) });
  });
