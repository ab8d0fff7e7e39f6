import type { ChangedMeanwhile } from '../../../../core/changed-meanwhile.ts';
import type { BoardRefusal } from '../../../../core/cycles/board/board-refusal.ts';
import { decideUnplace } from '../../../../core/cycles/board/decide-unplace.ts';
import type { DayBlocked } from '../../../../core/cycles/placement/placement-result.ts';
import type { Placement } from '../../../../core/cycles/placement.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import type { NotFound } from '../../../../core/identity/not-found.ts';
import type { Result } from '../../../../core/result.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { type EditedPlacement, loadPlacementEdit } from './load-placement-edit.ts';
import { writePlan } from './write-plan.ts';

export interface UnplacePlacement extends EditedPlacement {
  readonly blocked: readonly DayBlocked[];
}

type UnplaceRefusal = NotFound | BoardRefusal | ChangedMeanwhile;

/** Takes a placement back to those without a time: the way back of placing or dropping it. */
export const unplacePlacement = (
  ctx: ActionContext,
  actor: Actor,
  input: UnplacePlacement,
): Promise<Result<Placement, UnplaceRefusal | ConstraintRefusal>> =>
  ctx.transaction<Placement, UnplaceRefusal>(async (tx) => {
    const edit = await loadPlacementEdit(tx, actor, input, ctx.clock.now());
    if (!edit.ok) return edit;
    const { placement } = edit.value;
    const decision = decideUnplace(placement, input.blocked);
    if (!decision.ok) return decision;
    return writePlan(tx, actor, placement, { action: 'placement.unplaced', plan: decision.value });
  });
