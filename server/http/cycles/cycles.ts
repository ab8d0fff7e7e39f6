import { suggestCycle } from '../../../core/cycles/season/suggest-cycle.ts';
import { sentence } from '../../../locales/sentence.ts';
import { createCycle } from '../../actions/cycles/create-cycle.ts';
import { endDeadline } from '../../actions/cycles/end-deadline.ts';
import { removeCycle } from '../../actions/cycles/remove-cycle.ts';
import { setCyclePhase } from '../../actions/cycles/set-cycle-phase.ts';
import { updateCycle } from '../../actions/cycles/update-cycle.ts';
import { listCycles, loadCycle } from '../../db/cycles/cycles.ts';
import { api } from '../api.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';
import { cycleView } from './cycle-view.ts';
import { cycleViews } from './cycle-views.ts';

export const cycles = {
  list: api.cycles.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return cycleViews(context, coach, await listCycles(context.database, context.actor, coach.id));
  }),

  suggest: api.cycles.suggest.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const [previous = null] = await listCycles(context.database, context.actor, coach.id);
    const { season, year, remindDays, ...cycle } = suggestCycle(previous, context.action.clock.now(), coach.timeZone);
    return {
      cycle: { ...cycle, name: sentence(`seasons:${season}`, { year }), remindDays: [...remindDays], notes: '' },
      previous: previous && { id: previous.id, name: previous.name, firstDate: previous.firstDate, lastDate: previous.lastDate },
    };
  }),

  create: api.cycles.create.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return cycleView(context, coach, valueOf(await createCycle(context.action, context.actor, input)));
  }),

  show: api.cycles.show.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const cycle = await loadCycle(context.database, context.actor, coach.id, input.cycleId);
    if (!cycle) throw problem({ code: 'not_found' });
    return cycleView(context, coach, cycle);
  }),

  update: api.cycles.update.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return cycleView(context, coach, valueOf(await updateCycle(context.action, context.actor, input)));
  }),

  remove: api.cycles.remove.handler(async ({ input, context }) => {
    valueOf(await removeCycle(context.action, context.actor, input));
  }),

  setPhase: api.cycles.setPhase.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return cycleView(context, coach, valueOf(await setCyclePhase(context.action, context.actor, input)));
  }),

  endDeadline: api.cycles.endDeadline.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return cycleView(context, coach, valueOf(await endDeadline(context.action, context.actor, input)));
  }),
};
