import type { z } from 'zod';
import type { PlacementView } from '../../../../contract/cycles/placements.ts';
import type { LaidOutBoard } from '../../../../core/cycles/board/laid-out-board.ts';
import { placementConflict } from '../../../../core/cycles/board/placement-conflict.ts';
import { placementStanding } from '../../../../core/cycles/board/placement-standing.ts';
import type { Placement } from '../../../../core/cycles/placement.ts';

/** One chip of a board. */
export function placementView(board: LaidOutBoard, placement: Placement): z.input<typeof PlacementView> {
  const { id, regularId, dueOn, pinned, why, booking, version } = placement;
  const { startsAt, editable, ...standing } = placementStanding(placement, board.days, board.facts.now);
  return {
    id,
    regularId,
    dueOn,
    ...standing,
    startsAt: startsAt === null ? null : new Date(startsAt).toISOString(),
    pinned,
    why: why as z.input<typeof PlacementView>['why'],
    conflict: placementConflict(board, placement),
    editable: editable && !board.isOver,
    bookingId: booking?.id ?? null,
    version,
  };
}
