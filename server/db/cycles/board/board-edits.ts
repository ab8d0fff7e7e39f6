import type { PlacementState } from '../../../../core/cycles/placement-status.ts';
import type { Why } from '../../../../core/cycles/placement/placement-result.ts';
import type { LocalDate, WallMinute } from '../../../../core/time/instant.ts';
import type { Tx } from '../../transaction.ts';

/** What the coach's hand says of a placement. */
export interface PlacementPlan {
  readonly state: PlacementState;
  readonly date: LocalDate | null;
  readonly minute: WallMinute | null;
  readonly pinned: boolean;
  readonly why: Why | null;
}

interface NewPlacement extends PlacementPlan {
  readonly id: string;
  readonly coachId: string;
  readonly cycleId: string;
  readonly regularId: string;
  readonly clientId: string;
}

const columns = ({ state, date, minute, pinned, why }: PlacementPlan) => ({
  state,
  date,
  minute,
  pinned,
  why: why && JSON.stringify(why),
});

/** One that was added by hand: it stands for no due day. */
export const insertPlacement = (tx: Tx, { id, coachId, cycleId, regularId, clientId, ...plan }: NewPlacement, now: number) =>
  tx
    .insertInto('placements')
    .values({
      id,
      coachId,
      cycleId,
      regularId,
      clientId,
      ...columns(plan),
      dueOn: null,
      bookingId: null,
      toldStartsAt: null,
      answer: null,
      answeredAt: null,
      createdAt: new Date(now),
    })
    .execute();

/** Its version grows by one. What was sent of it stays as it is. */
export const updatePlan = (tx: Tx, placementId: string, plan: PlacementPlan) =>
  tx
    .updateTable('placements')
    .set((eb) => ({ ...columns(plan), version: eb('version', '+', 1) }))
    .where('id', '=', placementId)
    .execute();
