import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView, TargetsView } from '../../../../../contract/cycles/placements.ts';
import { isoWeekStart } from '../../../../../core/time/iso-week-start.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import type { BoardAddress } from '../data/board-address.ts';
import { loadTargets } from '../data/load-targets.ts';
import type { PlacementChanges } from '../data/use-placement-changes.ts';
import { anchorOf, type Anchor } from '../details/anchor.ts';
import type { LaneGridHandle } from '../grid/lane-grid.tsx';
import { findPlacement } from '../lanes/find-placement.ts';
import { startsOfWeek } from '../pick/starts-of-week.ts';
import type { BoardDoing } from '../use-board-doing.ts';
import { decideDrop } from './decide-drop.ts';
import { useChipDrag } from './use-chip-drag.ts';

interface BoardDragOptions {
  readonly address: BoardAddress;
  readonly board: BoardView;
  readonly grid: RefObject<LaneGridHandle | null>;
  readonly doing: BoardDoing;
  readonly changes: PlacementChanges;
  readonly announce: (text: string) => void;
}

interface Asked {
  readonly regularId: string;
  readonly placementId: string | null;
  readonly week: string;
  readonly anchor: Anchor | null;
}

/** The cell a visit was dropped on, to open something beside it. */
const cellOf = (regularId: string, week: string) => document.querySelector(`[data-regular="${regularId}"] [data-week="${week}"]`);

/** Dragging on the board, and the menu of one week's times that a drop or an empty cell opens. */
export function useBoardDrag({ address, board, grid, doing, changes, announce }: BoardDragOptions) {
  const { t } = useTranslation('board');
  const open = ({ regularId, placementId, week, anchor }: Asked, targets: TargetsView) => {
    const lane = board.lanes.find((one) => one.regularId === regularId);
    if (!lane) return;
    const placement = placementId === null ? undefined : findPlacement(board.lanes, placementId)?.placement;
    const starts = startsOfWeek(targets, week, lane, placement);
    doing.open({ what: 'week', regularId, placementId, week, starts, anchor });
  };
  const drop = (placementId: string, week: string, targets: TargetsView) => {
    const found = findPlacement(board.lanes, placementId);
    if (!found) return;
    const { lane, placement } = found;
    const isOwnWeek = placement.date !== null && isoWeekStart(placement.date) === week;
    const decided = decideDrop(startsOfWeek(targets, week, lane, placement), isOwnWeek);
    if (decided.do === 'nothing') announce(t('drag.none'));
    else if (decided.do === 'put') void changes.move(lane, placement, decided.start);
    else {
      const cell = cellOf(lane.regularId, week);
      open({ regularId: lane.regularId, placementId, week, anchor: cell && anchorOf(cell) }, targets);
    }
  };
  const drag = useChipDrag({
    regularOf: (placementId) => findPlacement(board.lanes, placementId)?.lane.regularId,
    loadTargets: (regularId, placementId) => loadTargets(address, regularId, placementId),
    onLift: (regularId) => {
      doing.close();
      grid.current?.showLane(regularId);
    },
    onDrop: drop,
    onError: showProblem,
  });
  return {
    ...drag,
    /** Which time of this week? Nothing is open until the free ones are known. */
    askWeek: async (asked: Asked) => {
      try {
        open(asked, await loadTargets(address, asked.regularId, asked.placementId ?? undefined));
      } catch (error) {
        showProblem(error);
      }
    },
  };
}
