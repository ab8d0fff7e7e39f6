import type { Placement } from '../placement.ts';
import { isAsked } from './is-asked.ts';
import { type BoardDays, plannedTime } from './planned-time.ts';

/** A plan that no booking holds the time of: not sent, or moved since and not sent again. */
export function isPlanAlone(days: BoardDays, placement: Placement): boolean {
  const { booking } = placement;
  if (placement.state !== 'planned') return false;
  return booking === null || (isAsked(placement) && plannedTime(days, placement) !== booking.startsAt);
}
