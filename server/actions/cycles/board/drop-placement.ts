import type { ChangedMeanwhile } from '../../../../core/changed-meanwhile.ts';
import type { BoardRefusal } from '../../../../core/cycles/board/board-refusal.ts';
import type { Placement } from '../../../../core/cycles/placement.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import type { NotFound } from '../../../../core/identity/not-found.ts';
import { ok, type Result } from '../../../../core/result.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import type { PlacementPlan } from '../../../db/cycles/board/board-edits.ts';
import { deleteEmptyParts, deletePlanned } from '../../../db/cycles/plan-rows.ts';
import type { ConstraintRefusal, Tx } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { type EditedPlacement, loadPlacementEdit } from './load-placement-edit.ts';
import { planForAudit } from './plan-for-audit.ts';
import { writePlan } from './write-plan.ts';

type DropRefusal = NotFound | BoardRefusal | ChangedMeanwhile;

const DROPPED: PlacementPlan = { state: 'dropped', date: null, minute: null, pinned: false, why: null };

/** It stands for no due day and nobody was told: nothing is left to remember. The part in the cycle goes along where it was all there was. */
async function remove(tx: Tx, actor: Actor, placement: Placement): Promise<Result<Placement, never>> {
  await deletePlanned(tx, placement.cycleId, [placement.id]);
  await deleteEmptyParts(tx, placement.cycleId);
  await insertAuditEntry(tx, actor, {
    coachId: placement.coachId,
    action: 'placement.removed',
    subject: ['placement', placement.id],
    before: planForAudit(placement),
  });
  return ok({ ...placement, ...DROPPED });
}

/** Takes a placement off the plan: the next search leaves its due day out, and a client who was told of it is told so by the next "Send". */
export const dropPlacement = (
  ctx: ActionContext,
  actor: Actor,
  input: EditedPlacement,
): Promise<Result<Placement, DropRefusal | ConstraintRefusal>> =>
  ctx.transaction<Placement, DropRefusal>(async (tx) => {
    const edit = await loadPlacementEdit(tx, actor, input, ctx.clock.now());
    if (!edit.ok) return edit;
    const { placement } = edit.value;
    if (placement.dueOn === null && placement.booking === null) return remove(tx, actor, placement);
    if (placement.state === 'dropped') return ok(placement);
    return writePlan(tx, actor, placement, { action: 'placement.dropped', plan: DROPPED });
  });
