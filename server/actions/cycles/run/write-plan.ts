import type { PlacementResult } from '../../../../core/cycles/placement/placement-result.ts';
import { type PlanChanges, planChanges } from '../../../../core/cycles/plan/plan-changes.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import type { LocalDate } from '../../../../core/time/instant.ts';
import { wallToInstant } from '../../../../core/time/wall-to-instant.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { loadCycle } from '../../../db/cycles/cycles.ts';
import { listPlacements } from '../../../db/cycles/placements.ts';
import { type PlanRegularRow } from '../../../db/cycles/plan-regulars.ts';
import { deleteEmptyParts, deletePlanned, insertPlanned, updatePlanned, upsertParts } from '../../../db/cycles/plan-rows.ts';
import { endRun, type PlacementRun } from '../../../db/cycles/runs.ts';
import type { ConstraintRefusal, Tx } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { listToPlace } from './list-to-place.ts';

type Context = Pick<ActionContext, 'transaction' | 'clock' | 'newId'>;

export interface WritePlan {
  readonly run: PlacementRun;
  /** The first day that was planned. */
  readonly firstDate: LocalDate;
  readonly result: PlacementResult;
}

/**
 * Writes what a search found, all of it or nothing, and ends the run with it. What was put by hand, sent, answered or dropped stays; not found
 * where the run was ended meanwhile, and then nothing is written.
 */
export const writePlan = (
  ctx: Context,
  actor: Actor,
  { run, firstDate, result }: WritePlan,
): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound>(async (tx) => {
    const { coachId, cycleId } = run;
    const coach = await lockPractice(tx, actor, coachId);
    const cycle = coach && (await loadCycle(tx, actor, coachId, cycleId));
    const state = result.ended === 'by_itself' ? 'done' : 'stopped';
    const { classes } = result;
    if (!cycle || !(await endRun(tx, run.id, { state, classes }, ctx.clock.now()))) return refuse(NOT_FOUND);
    const regulars = await listToPlace(tx, coachId, cycleId, wallToInstant(coach.timeZone, firstDate, 0));
    const placements = await listPlacements(tx, { coachId, cycleId });
    const activeIds = new Set(regulars.map(({ id }) => id));
    const changes = planChanges({ zone: coach.timeZone, firstDate, placements, activeIds }, result.regulars);
    const planned = new Set(result.regulars.filter((each) => each.visits.length > 0).map(({ regularId }) => regularId));
    await writeChanges(
      ctx,
      tx,
      run,
      regulars.filter(({ id }) => planned.has(id)),
      changes,
    );
    const visits = result.regulars.flatMap((each) => each.visits);
    const dated = visits.filter(({ placed }) => placed !== null).length;
    const after = { dated, undated: visits.length - dated };
    await insertAuditEntry(tx, actor, { coachId, action: 'cycle.planned', subject: ['cycle', cycleId], after });
    return ok(null);
  });

async function writeChanges(
  ctx: Context,
  tx: Tx,
  run: PlacementRun,
  regulars: readonly PlanRegularRow[],
  { inserted, updated, deleted }: PlanChanges,
): Promise<void> {
  await deletePlanned(tx, run.cycleId, deleted);
  await upsertParts(
    tx,
    run,
    regulars.map((regular) => ({ ...regular, regularId: regular.id })),
  );
  await insertPlanned(
    tx,
    run,
    inserted.map((row) => ({ ...row, id: ctx.newId() })),
    ctx.clock.now(),
  );
  await updatePlanned(tx, updated);
  await deleteEmptyParts(tx, run.cycleId);
}
