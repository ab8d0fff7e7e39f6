import type { z } from 'zod';
import type { RegularView } from '../../../contract/cycles/regulars.ts';
import type { RegularStatus } from '../../../core/cycles/regular-status.ts';
import { addClients } from '../../actions/regulars/add-clients.ts';
import { createRegular } from '../../actions/regulars/create-regular.ts';
import { removeRegular } from '../../actions/regulars/remove-regular.ts';
import { suggestPatterns } from '../../actions/regulars/suggest-patterns.ts';
import { updateRegular } from '../../actions/regulars/update-regular.ts';
import { findClient } from '../../db/clients/find-client.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { countRegulars, findRegularsOf, listRegulars, loadRegular } from '../../db/cycles/regulars.ts';
import { listRegularCycles } from '../../db/cycles/roster/list-regular-cycles.ts';
import { listServices } from '../../db/services.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { problem, valueOf } from '../problem.ts';
import { practice } from './practice.ts';
import { regularCycleView } from './regulars/regular-cycle-view.ts';
import { patternView, regularView } from './regulars/regular-view.ts';

async function loaded(context: HttpContext, coachId: string, regularId: string): Promise<z.input<typeof RegularView>> {
  const regular = await loadRegular(context.database, coachId, regularId, context.action.clock.now());
  if (!regular) throw problem({ code: 'not_found' });
  return regularView(regular);
}

async function suggestion({ database, actor, action }: HttpContext, coach: CoachRow, clientId: string) {
  const client = await findClient(database, coach.id, clientId);
  if (!client) throw problem({ code: 'not_found' });
  const [regular] = await findRegularsOf(database, coach.id, [client.id]);
  if (regular) return { regularId: regular.id, regular: patternView(regular) };
  const services = await listServices(database, actor, coach.id);
  const suggested = await suggestPatterns(database, { coach, services, clients: [client] }, action.clock.now());
  const pattern = suggested.get(client.id) ?? null;
  return { regularId: null, regular: pattern && patternView(pattern) };
}

const NONE: Readonly<Record<RegularStatus, number>> = { active: 0, paused: 0, waitlist: 0, inactive: 0 };

/** The roster: clients who come every season. */
export const regulars = {
  list: api.regulars.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const now = context.action.clock.now();
    const [found, counts] = await Promise.all([
      listRegulars(context.database, coach.id, input.search, now),
      countRegulars(context.database, coach.id),
    ]);
    const wanted = found.filter(({ status }) => input.status === undefined || status === input.status);
    return {
      regulars: wanted.map(regularView),
      counts: { ...NONE, ...Object.fromEntries(counts.map(({ status, count }) => [status, count])) },
    };
  }),

  show: api.regulars.show.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const view = await loaded(context, coach.id, input.regularId);
    const history = await listRegularCycles(context.database, coach.id, view.id);
    const at = { timeZone: coach.timeZone, now: context.action.clock.now() };
    return { ...view, history: history.map((row) => regularCycleView(row, at)) };
  }),

  suggest: api.regulars.suggest.handler(async ({ input, context }) =>
    suggestion(context, await practice(context, input.coachId), input.clientId),
  ),

  create: api.regulars.create.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { id } = valueOf(await createRegular(context.action, context.actor, input));
    return loaded(context, coach.id, id);
  }),

  addClients: api.regulars.addClients.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const added = new Set(valueOf(await addClients(context.action, context.actor, input)));
    const all = await listRegulars(context.database, coach.id, '', context.action.clock.now());
    return all.filter(({ id }) => added.has(id)).map(regularView);
  }),

  update: api.regulars.update.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await updateRegular(context.action, context.actor, input));
    return loaded(context, coach.id, input.regularId);
  }),

  remove: api.regulars.remove.handler(async ({ input, context }) => {
    valueOf(await removeRegular(context.action, context.actor, input));
  }),
};
