import type { ChangedMeanwhile } from '../../../../core/changed-meanwhile.ts';
import type { BoardRefusal } from '../../../../core/cycles/board/board-refusal.ts';
import { decidePlace } from '../../../../core/cycles/board/decide-place.ts';
import type { Placement } from '../../../../core/cycles/placement.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { refuse, type Result } from '../../../../core/result.ts';
import type { LocalDate, WallMinute } from '../../../../core/time/instant.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadBoard } from './load-board.ts';
import { type EditedPlacement, loadPlacementEdit } from './load-placement-edit.ts';
import { writePlan } from './write-plan.ts';

export interface MovePlacement extends EditedPlacement {
  readonly date: LocalDate;
  readonly minute: WallMinute;
}

type MoveRefusal = NotFound | BoardRefusal | ChangedMeanwhile;

/** Puts a placement to another time of the plan, or back on it, and pins it there. Nothing is booked and nobody is told before "Send". */
export const movePlacement = (
  ctx: ActionContext,
  actor: Actor,
  input: MovePlacement,
): Promise<Result<Placement, MoveRefusal | ConstraintRefusal>> =>
  ctx.transaction<Placement, MoveRefusal>(async (tx) => {
    const now = ctx.clock.now();
    const edit = await loadPlacementEdit(tx, actor, input, now);
    if (!edit.ok) return edit;
    const { coach, cycle, placement } = edit.value;
    const { regulars, laidOut } = await loadBoard(tx, coach, cycle, now, input.date);
    const regular = regulars.find(({ regularId }) => regularId === placement.regularId);
    if (!regular) return refuse(NOT_FOUND);
    if (regular.erasedAt !== null) return refuse({ code: 'client_erased' });
    const decision = decidePlace(laidOut, regular, placement, input);
    if (!decision.ok) return decision;
    return writePlan(tx, actor, placement, { action: 'placement.moved', plan: { state: 'planned', pinned: true, ...decision.value } });
  });
