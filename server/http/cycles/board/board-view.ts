import type { z } from 'zod';
import type { BoardView, Lane } from '../../../../contract/cycles/placements.ts';
import { closedDates } from '../../../../core/cycles/board/closed-dates.ts';
import type { LaidOutBoard } from '../../../../core/cycles/board/laid-out-board.ts';
import { takesPart } from '../../../../core/cycles/board/takes-part.ts';
import { weeksOf } from '../../../../core/cycles/weeks-of.ts';
import type { Placement } from '../../../../core/cycles/placement.ts';
import { groupedBy } from '../../../../core/grouped-by.ts';
import type { Board } from '../../../actions/cycles/board/load-board.ts';
import type { BoardRegularRow } from '../../../db/cycles/board/board-regulars.ts';
import { placementView } from './placement-view.ts';

const lane = (board: LaidOutBoard, regular: BoardRegularRow, placements: readonly Placement[]): z.input<typeof Lane> => ({
  regularId: regular.regularId,
  clientId: regular.clientId,
  clientName: regular.clientName,
  frequency: regular.frequency,
  weekday: regular.weekday,
  minute: regular.minute,
  durationMinutes: regular.durationMinutes,
  serviceId: regular.serviceId,
  priority: regular.priority,
  wish: regular.wish,
  sent: regular.sentAt !== null,
  placements: placements.map((placement) => placementView(board, placement)),
});

const isMissing = ({ hasLane, status, clientState, erasedAt }: BoardRegularRow): boolean =>
  !hasLane && status === 'active' && clientState === 'active' && erasedAt === null;

/** A plan as the coach works on it, but for the cycle itself and the last search. */
export function boardView({ regulars, laidOut }: Board): Omit<z.input<typeof BoardView>, 'cycle' | 'run'> {
  const placements = groupedBy(laidOut.facts.placements, ({ regularId }) => regularId);
  return {
    weeks: [...weeksOf(laidOut.facts.cycle)],
    closedDates: [...closedDates(laidOut)],
    lanes: regulars
      .filter((regular) => takesPart(regular, placements.get(regular.regularId)))
      .map((regular) => lane(laidOut, regular, placements.get(regular.regularId) ?? [])),
    missing: regulars.filter(isMissing).map(({ regularId, clientName }) => ({ regularId, clientName })),
  };
}
