import { decideRun, type RunRefusal } from '../../../../core/cycles/plan/decide-run.ts';
import { planFrom } from '../../../../core/cycles/plan/plan-from.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { wallToInstant } from '../../../../core/time/wall-to-instant.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { loadCycle } from '../../../db/cycles/cycles.ts';
import { insertRun, type PlacementRun } from '../../../db/cycles/runs.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { endDeadRun } from './end-dead-run.ts';
import { listToPlace } from './list-to-place.ts';

export interface StartRun {
  readonly coachId: string;
  readonly cycleId: string;
  /** After so long the best plan so far is taken. */
  readonly seconds: number;
}

/** Asks for a search for the best placements of a cycle's regulars. It runs as a job, one at a time; what stood of the plan stays until it ends. */
export const startRun = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, cycleId, seconds }: StartRun,
): Promise<Result<PlacementRun, RunRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<PlacementRun, RunRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    const cycle = coach && (await loadCycle(tx, actor, coachId, cycleId));
    if (!coach || !cycle) return refuse(NOT_FOUND);
    const now = ctx.clock.now();
    const zone = coach.timeZone;
    const from = wallToInstant(zone, planFrom(cycle, zone, now), 0);
    const regulars = await listToPlace(tx, coachId, cycleId, from);
    const searching = await endDeadRun(tx, cycle, now);
    const decision = decideRun({ cycle, zone, now, searching, regulars: regulars.length });
    if (!decision.ok) return decision;
    const run = await insertRun(tx, { id: ctx.newId(), coachId, cycleId, seconds }, now);
    await insertAuditEntry(tx, actor, { coachId, action: 'cycle.search_started', subject: ['cycle', cycleId], after: { seconds } });
    await ctx.enqueue(tx, [{ kind: 'place_regulars', key: `place_regulars:${run.id}`, runId: run.id }]);
    return ok(run);
  });
