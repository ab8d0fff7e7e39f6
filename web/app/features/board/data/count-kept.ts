import type { Lane } from '../../../../../contract/cycles/placements.ts';

/** The dates another search leaves as they are: pinned, sent, added by hand or dropped. */
export const countKept = (lanes: readonly Lane[]): number =>
  lanes
    .flatMap(({ placements }) => placements)
    .filter(({ pinned, bookingId, status, dueOn }) => pinned || bookingId !== null || status === 'dropped' || dueOn === null).length;
