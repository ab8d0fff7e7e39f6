import type { ChangedMeanwhile } from '../../../../core/changed-meanwhile.ts';
import type { BoardRefusal } from '../../../../core/cycles/board/board-refusal.ts';
import { decidePin } from '../../../../core/cycles/board/decide-pin.ts';
import type { Placement } from '../../../../core/cycles/placement.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { listBoardRegulars } from '../../../db/cycles/board/board-regulars.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { type EditedPlacement, loadPlacementEdit } from './load-placement-edit.ts';
import { writePlan } from './write-plan.ts';

export interface PinPlacement extends EditedPlacement {
  readonly pinned: boolean;
}

type PinRefusal = NotFound | BoardRefusal | ChangedMeanwhile;

/** Holds a placement where it lies, whatever the next search finds, or leaves it to the search. */
export const pinPlacement = (
  ctx: ActionContext,
  actor: Actor,
  input: PinPlacement,
): Promise<Result<Placement, PinRefusal | ConstraintRefusal>> =>
  ctx.transaction<Placement, PinRefusal>(async (tx) => {
    const edit = await loadPlacementEdit(tx, actor, input, ctx.clock.now());
    if (!edit.ok) return edit;
    const { coach, cycle, placement } = edit.value;
    const regulars = await listBoardRegulars(tx, coach.id, cycle.id);
    const regular = regulars.find(({ regularId }) => regularId === placement.regularId);
    if (!regular) return refuse(NOT_FOUND);
    const decision = decidePin(regular, placement, input.pinned);
    if (!decision.ok) return decision;
    if (placement.pinned === input.pinned) return ok(placement);
    return writePlan(tx, actor, placement, { action: input.pinned ? 'placement.pinned' : 'placement.unpinned', plan: decision.value });
  });
