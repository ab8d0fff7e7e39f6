import { useEffect, type RefObject } from 'react';
import type { BoardView } from '../../../../contract/cycles/placements.ts';
import type { LaneGridHandle } from './grid/lane-grid.tsx';
import { findPlacement } from './lanes/find-placement.ts';
import { laneCells } from './lanes/lane-cells.ts';
import type { BoardDoing } from './use-board-doing.ts';
import type { BoardWeek } from './weeks/board-weeks.ts';

/** The date another page leads here to move, and what is to be done once it was shown. */
export interface AskedMove {
  readonly placementId: string;
  readonly onShown: () => void;
}

interface AskedOn {
  readonly board: BoardView;
  readonly weeks: readonly BoardWeek[];
  readonly grid: RefObject<LaneGridHandle | null>;
  readonly doing: BoardDoing;
}

/** Brings the date that was asked for into view and opens its free times, if it can still be moved. */
export function useAskedMove(asked: AskedMove | undefined, { board, weeks, grid, doing }: AskedOn): void {
  useEffect(() => {
    if (!asked) return;
    const { placementId, onShown } = asked;
    const found = findPlacement(board.lanes, placementId);
    if (found) {
      const { regularId, placements } = found.lane;
      const mondays = weeks.map(({ monday }) => monday);
      for (const [week, chips] of laneCells(placements, mondays)) {
        const index = chips.findIndex(({ id }) => id === placementId);
        if (index >= 0) grid.current?.focusChip(regularId, week, index);
      }
      if (found.placement.editable) doing.pick({ regularId, placementId });
    }
    onShown();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once: what the board shows later is no reason to ask again
  }, [asked?.placementId]);
}
