import { type BoardRefusal, boardRefusal } from '../../../../core/cycles/board/board-refusal.ts';
import type { Cycle } from '../../../../core/cycles/cycle.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { type CoachRow, lockPractice } from '../../../db/coaches.ts';
import { loadCycle } from '../../../db/cycles/cycles.ts';
import type { Tx } from '../../../db/transaction.ts';
import { endDeadRun } from '../run/end-dead-run.ts';

export interface EditedCycle {
  readonly coachId: string;
  readonly cycleId: string;
}

export interface BoardEdit {
  readonly coach: CoachRow;
  readonly cycle: Cycle;
}

/** Takes the coach's lock and loads the cycle whose board is about to change, unless it can't be changed now. */
export async function loadBoardEdit(
  tx: Tx,
  actor: Actor,
  { coachId, cycleId }: EditedCycle,
  now: Instant,
): Promise<Result<BoardEdit, NotFound | BoardRefusal>> {
  const coach = await lockPractice(tx, actor, coachId);
  const cycle = coach && (await loadCycle(tx, actor, coach.id, cycleId));
  if (!cycle) return refuse(NOT_FOUND);
  const refusal = boardRefusal({ cycle, zone: coach.timeZone, searching: await endDeadRun(tx, cycle, now), now });
  return refusal ? refuse(refusal) : ok({ coach, cycle });
}
