import type { Lane } from '../../../../../contract/cycles/placements.ts';
import { isMoved } from './is-moved.ts';

/** A regular's dates: how many were wanted, have a time, lie elsewhere, and got none. Dropped ones are not wanted any more. */
export function countLane(lane: Lane) {
  const wanted = lane.placements.filter(({ status }) => status !== 'dropped' && status !== 'cancelled');
  const placed = wanted.filter(({ date }) => date !== null);
  return {
    wanted: wanted.length,
    placed: placed.length,
    moved: placed.filter((placement) => isMoved(placement, lane)).length,
    unplaced: wanted.filter(({ status }) => status === 'unplaced').length,
  };
}
