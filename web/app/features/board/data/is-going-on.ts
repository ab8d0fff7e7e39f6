import type { RunView } from '../../../../../contract/cycles/placements.ts';

/** Whether a search is asked for and has not ended. */
export const isGoingOn = (run: RunView | null | undefined): run is RunView => run?.state === 'waiting' || run?.state === 'running';
