import { startRun } from '../../actions/cycles/run/start-run.ts';
import { stopRun } from '../../actions/cycles/run/stop-run.ts';
import { findRun } from '../../db/cycles/runs.ts';
import { api } from '../api.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';
import { runView } from './run-view.ts';

/** Searches for placements. */
export const runs = {
  startRun: api.placements.startRun.handler(async ({ input, context }) =>
    runView(valueOf(await startRun(context.action, context.actor, input)), context.action.clock.now()),
  ),

  run: api.placements.run.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const run = await findRun(context.database, coach.id, input.cycleId, input.runId);
    if (!run) throw problem({ code: 'not_found' });
    return runView(run, context.action.clock.now());
  }),

  stopRun: api.placements.stopRun.handler(async ({ input, context }) =>
    runView(valueOf(await stopRun(context.action, context.actor, input)), context.action.clock.now()),
  ),
};
