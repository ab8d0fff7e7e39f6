import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';

/** A placement with the lane it stands in. */
export function findPlacement(lanes: readonly Lane[], placementId: string): { lane: Lane; placement: PlacementView } | undefined {
  for (const lane of lanes) {
    const placement = lane.placements.find(({ id }) => id === placementId);
    if (placement) return { lane, placement };
  }
  return undefined;
}
