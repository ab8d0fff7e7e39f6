import { mostBetween } from '../../availability/sweep/steps.ts';
import { bufferedAt, hoursCapacity, sessionAt, type Timetable } from '../../availability/sweep/timetable.ts';
import type { Instant } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import { claimsOn } from './claims-by-day.ts';
import { roomBeside } from './room-beside.ts';
import { isPlanAlone } from './is-plan-alone.ts';
import type { LaidOutBoard } from './laid-out-board.ts';
import { plannedTime } from './planned-time.ts';

/** Why a plan can't be sent as it lies: somebody has the time, or it is not the coach's any more. */
export type PlacementConflict = 'taken' | 'closed';

/** How many clients hours or a published slot take there; 0 where neither does, or a block lies on it. Whatever was once planned need lie on no grid. */
function capacityAt(table: Timetable, startsAt: Instant): number {
  const { from, until } = sessionAt(table, startsAt);
  if (mostBetween(table.blocked, from, until) > 0) return 0;
  return table.offers.reduce(
    (most, { at, capacity }) => (at === startsAt ? Math.max(most, capacity) : most),
    hoursCapacity(table, startsAt),
  );
}

/**
 * Whether the time of a plan is free no more: availability changed since, somebody booked it, or two plans meet. Null for what is booked there,
 * and for what is past: it is not sent any more.
 */
export function placementConflict(board: LaidOutBoard, placement: Placement): PlacementConflict | null {
  const { facts, days, claims, tableOf } = board;
  const offer = facts.offers.get(placement.regularId);
  const startsAt = plannedTime(days, placement);
  if (!offer || startsAt === null || startsAt <= facts.now || !isPlanAlone(days, placement)) return null;
  const table = tableOf(offer);
  const capacity = capacityAt(table, startsAt);
  if (capacity === 0) return 'closed';
  const blocked = bufferedAt(table, startsAt);
  const others = claimsOn(claims, blocked).filter(({ placementId }) => placementId !== placement.id);
  return roomBeside({ blocked, capacity }, offer.scheduleId, others) > 0 ? null : 'taken';
}
