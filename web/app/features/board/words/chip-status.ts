import type { PlacementView } from '../../../../../contract/cycles/placements.ts';

/** How a visit looks: one that was moved after a no stands for itself, until its client is asked anew. */
export type ChipStatus = PlacementView['status'] | 'moved_on';

export const chipStatus = ({ status, unsent }: Pick<PlacementView, 'status' | 'unsent'>): ChipStatus =>
  status === 'declined' && unsent ? 'moved_on' : status;
