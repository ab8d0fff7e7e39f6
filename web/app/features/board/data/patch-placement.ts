import type { BoardView, PlacementView } from '../../../../../contract/cycles/placements.ts';

/** The board with one placement as it is now: replaced, or added to its lane. Lanes that are not touched stay the same objects. */
export function patchPlacement(board: BoardView, placement: PlacementView): BoardView {
  return {
    ...board,
    lanes: board.lanes.map((lane) => {
      if (lane.regularId !== placement.regularId) return lane;
      const isThere = lane.placements.some(({ id }) => id === placement.id);
      return {
        ...lane,
        placements: isThere ? lane.placements.map((one) => (one.id === placement.id ? placement : one)) : [...lane.placements, placement],
      };
    }),
  };
}
