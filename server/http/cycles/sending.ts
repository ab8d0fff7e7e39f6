import { loadSendFacts } from '../../actions/cycles/load-send-facts.ts';
import { sendPlacements } from '../../actions/cycles/send-placements.ts';
import { api } from '../api.ts';
import { valueOf } from '../problem.ts';
import { loadCycleOf } from './load-cycle-of.ts';
import { sendPreview } from './send-preview.ts';
import { sendProgress } from './send-progress.ts';

/** From a plan to proposals that hold their times. */
export const sending = {
  sendPreview: api.placements.sendPreview.handler(async ({ input, context }) => {
    const { coach, cycle } = await loadCycleOf(context, input);
    return sendPreview(await loadSendFacts(context.database, coach, cycle, context.action.clock.now()));
  }),

  send: api.placements.send.handler(async ({ input, context }) => {
    valueOf(await sendPlacements(context.action, context.actor, input));
    return sendProgress(context.database, input.cycleId);
  }),

  sendProgress: api.placements.sendProgress.handler(async ({ input, context }) => {
    const { cycle } = await loadCycleOf(context, input);
    return sendProgress(context.database, cycle.id);
  }),
};
