import { type BoardRefusal, additionRefusal } from '../../../../core/cycles/board/board-refusal.ts';
import { decidePlace } from '../../../../core/cycles/board/decide-place.ts';
import type { Placement } from '../../../../core/cycles/placement.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import type { LocalDate, WallMinute } from '../../../../core/time/instant.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { insertPlacement } from '../../../db/cycles/board/board-edits.ts';
import { findPlacement } from '../../../db/cycles/placements.ts';
import { upsertParts } from '../../../db/cycles/plan-rows.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadBoard } from './load-board.ts';
import { type EditedCycle, loadBoardEdit } from './load-board-edit.ts';
import { planForAudit } from './plan-for-audit.ts';

export interface AddPlacement extends EditedCycle {
  readonly regularId: string;
  readonly date: LocalDate;
  readonly minute: WallMinute;
}

type AddRefusal = NotFound | BoardRefusal;

/** One more visit of a regular, put by hand; who has no part in the cycle yet gets one. */
export const addPlacement = (
  ctx: ActionContext,
  actor: Actor,
  input: AddPlacement,
): Promise<Result<Placement, AddRefusal | ConstraintRefusal>> =>
  ctx.transaction<Placement, AddRefusal>(async (tx) => {
    const now = ctx.clock.now();
    const edit = await loadBoardEdit(tx, actor, input, now);
    if (!edit.ok) return edit;
    const { coach, cycle } = edit.value;
    const { regulars, laidOut } = await loadBoard(tx, coach, cycle, now, input.date);
    const regular = regulars.find(({ regularId }) => regularId === input.regularId);
    if (!regular) return refuse(NOT_FOUND);
    const refusal = additionRefusal(regular);
    if (refusal) return refuse(refusal);
    const decision = decidePlace(laidOut, regular, undefined, input);
    if (!decision.ok) return decision;
    const owner = { coachId: coach.id, cycleId: cycle.id };
    if (!regular.hasLane) await upsertParts(tx, owner, [regular]);
    const id = ctx.newId();
    const plan = { state: 'planned', pinned: true, ...decision.value } as const;
    await insertPlacement(tx, { id, ...owner, regularId: regular.regularId, clientId: regular.clientId, ...plan }, now);
    await insertAuditEntry(tx, actor, { ...owner, action: 'placement.added', subject: ['placement', id], after: planForAudit(plan) });
    const added = await findPlacement(tx, coach.id, cycle.id, id);
    return added ? ok(added) : refuse(NOT_FOUND);
  });
