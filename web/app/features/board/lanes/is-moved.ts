import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { offOf } from '../words/off-of.ts';

/** Whether a visit has a time and lies off what was wished. */
export function isMoved(placement: PlacementView, lane: Pick<Lane, 'minute'>): boolean {
  const off = offOf(placement, lane);
  return off !== null && (off.days !== 0 || off.minutes !== 0);
}
