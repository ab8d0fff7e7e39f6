import { type BoardRefusal, placementRefusal } from '../../../../core/cycles/board/board-refusal.ts';
import type { ChangedMeanwhile } from '../../../../core/changed-meanwhile.ts';
import type { Placement } from '../../../../core/cycles/placement.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { findPlacement } from '../../../db/cycles/placements.ts';
import { loadChangedMeanwhile } from '../../../db/log/load-changed-meanwhile.ts';
import type { Tx } from '../../../db/transaction.ts';
import { type BoardEdit, type EditedCycle, loadBoardEdit } from './load-board-edit.ts';

export interface EditedPlacement extends EditedCycle {
  readonly placementId: string;
  readonly version: number;
}

interface PlacementEdit extends BoardEdit {
  readonly placement: Placement;
}

/** Takes the coach's lock and loads a placement that is about to change, if it may and is as whoever changes it saw it. */
export async function loadPlacementEdit(
  tx: Tx,
  actor: Actor,
  input: EditedPlacement,
  now: Instant,
): Promise<Result<PlacementEdit, NotFound | BoardRefusal | ChangedMeanwhile>> {
  const edit = await loadBoardEdit(tx, actor, input, now);
  if (!edit.ok) return edit;
  const { coach, cycle } = edit.value;
  const placement = await findPlacement(tx, coach.id, cycle.id, input.placementId);
  if (!placement) return refuse(NOT_FOUND);
  if (placement.version !== input.version) return refuse(await loadChangedMeanwhile(tx, 'placement', placement, input.version));
  const refusal = placementRefusal(placement, now);
  return refusal ? refuse(refusal) : ok({ coach, cycle, placement });
}
