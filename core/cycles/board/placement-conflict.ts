import { bufferedAt } from '../../availability/sweep/timetable.ts';
import type { Placement } from '../placement.ts';
import { capacityAt } from '../times/capacity-at.ts';
import { claimsOn } from '../times/claims-by-day.ts';
import type { LaidOutBoard } from './laid-out-board.ts';
import { offerOf } from './offer-of.ts';
import { roomBeside } from './room-beside.ts';
import { sentNext } from './sent-next.ts';

/** Why a plan can't be sent as it lies: somebody has the time, or it is not the coach's any more. */
export type PlacementConflict = 'taken' | 'closed';

/**
 * Whether the time of a plan is free no more: availability changed since, somebody booked it, or two plans meet. Null for what is booked there,
 * and for what the next "Send" leaves out: it is past, or goes to nobody at present.
 */
export function placementConflict(board: LaidOutBoard, placement: Placement): PlacementConflict | null {
  const { facts, days, claims, tableOf } = board;
  const offer = offerOf(facts, placement.regularId, placement.id);
  const send = sentNext(facts, days, placement);
  if (!offer || send === null || send.kind === 'withdraw') return null;
  const { startsAt } = send;
  const table = tableOf(offer);
  const capacity = capacityAt(table, startsAt);
  if (capacity === 0) return 'closed';
  const blocked = bufferedAt(table, startsAt);
  const others = claimsOn(claims, blocked).filter(({ placementId }) => placementId !== placement.id);
  return roomBeside({ blocked, capacity }, offer.scheduleId, others) > 0 ? null : 'taken';
}
