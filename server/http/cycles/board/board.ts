import { boardTargets } from '../../../../core/cycles/board/board-targets.ts';
import type { Placement } from '../../../../core/cycles/placement.ts';
import { wallToInstant } from '../../../../core/time/wall-to-instant.ts';
import { addPlacement } from '../../../actions/cycles/board/add-placement.ts';
import { dropPlacement } from '../../../actions/cycles/board/drop-placement.ts';
import { loadBoard } from '../../../actions/cycles/board/load-board.ts';
import { movePlacement } from '../../../actions/cycles/board/move-placement.ts';
import { pinPlacement } from '../../../actions/cycles/board/pin-placement.ts';
import { unplacePlacement } from '../../../actions/cycles/board/unplace-placement.ts';
import { findLastSession } from '../../../db/cycles/board/find-last-session.ts';
import { findLatestRun } from '../../../db/cycles/runs.ts';
import { api } from '../../api.ts';
import type { HttpContext } from '../../http-context.ts';
import { problem, valueOf } from '../../problem.ts';
import { cycleView } from '../cycle-view.ts';
import { loadCycleOf } from '../load-cycle-of.ts';
import { boardView } from './board-view.ts';
import { runView } from '../run-view.ts';
import { placementView } from './placement-view.ts';

interface Asked {
  readonly coachId: string;
  readonly cycleId: string;
}

/** A placement that was just changed, as the board shows it. */
async function shown(context: HttpContext, asked: Asked, placement: Placement) {
  const { coach, cycle } = await loadCycleOf(context, asked);
  const around = placement.date ?? cycle.firstDate;
  const { laidOut } = await loadBoard(context.database, coach, cycle, context.action.clock.now(), around);
  return placementView(laidOut, placement);
}

/** The plan of a cycle: seen, and changed by hand. */
export const board = {
  board: api.placements.board.handler(async ({ input, context }) => {
    const { coach, cycle } = await loadCycleOf(context, input);
    const { database, action } = context;
    const [plan, view, run] = await Promise.all([
      loadBoard(database, coach, cycle, action.clock.now()),
      cycleView(context, coach, cycle),
      findLatestRun(database, coach.id, cycle.id),
    ]);
    return { ...boardView(plan), cycle: view, run: run ? runView(run, action.clock.now()) : null };
  }),

  targets: api.placements.targets.handler(async ({ input, context }) => {
    const { coach, cycle } = await loadCycleOf(context, input);
    const { regulars, laidOut } = await loadBoard(context.database, coach, cycle, context.action.clock.now());
    const regular = regulars.find(({ regularId }) => regularId === input.regularId);
    const placement = laidOut.facts.placements.find(({ id, regularId }) => id === input.placementId && regularId === input.regularId);
    if (!regular || (input.placementId !== undefined && !placement)) throw problem({ code: 'not_found' });
    const begins = wallToInstant(coach.timeZone, cycle.firstDate, 0);
    const lastSession = await findLastSession(context.database, coach.id, regular.clientId, begins);
    const days = boardTargets(laidOut, { regular, placement, lastSession });
    return { days: days.map(({ date, starts }) => ({ date, starts: [...starts] })) };
  }),

  move: api.placements.move.handler(async ({ input, context }) =>
    shown(context, input, valueOf(await movePlacement(context.action, context.actor, input))),
  ),

  drop: api.placements.drop.handler(async ({ input, context }) =>
    shown(context, input, valueOf(await dropPlacement(context.action, context.actor, input))),
  ),

  unplace: api.placements.unplace.handler(async ({ input, context }) =>
    shown(context, input, valueOf(await unplacePlacement(context.action, context.actor, input))),
  ),

  pin: api.placements.pin.handler(async ({ input, context }) =>
    shown(context, input, valueOf(await pinPlacement(context.action, context.actor, input))),
  ),

  add: api.placements.add.handler(async ({ input, context }) =>
    shown(context, input, valueOf(await addPlacement(context.action, context.actor, input))),
  ),
};
