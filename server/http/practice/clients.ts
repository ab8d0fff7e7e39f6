import type { z } from 'zod';
import type { ClientView } from '../../../contract/clients.ts';
import { createClient } from '../../actions/clients/create-client.ts';
import { type ClientWithHistory, listClients, loadClient } from '../../db/clients/list-clients.ts';
import { api } from '../api.ts';
import { practice } from './practice.ts';
import { problem, valueOf } from '../problem.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

const view = (client: ClientWithHistory): z.input<typeof ClientView> => ({
  id: client.id,
  name: client.name,
  email: client.email,
  phone: client.phone,
  timeZone: client.timeZone,
  connected: client.connected,
  vip: client.vip,
  priority: null,
  state: client.state,
  startedOn: client.startedOn,
  tags: client.tags,
  erased: client.erasedAt !== null,
  createdAt: iso(client.createdAt),
  bookingCount: client.bookingCount,
  lastStartsAt: null,
  nextStartsAt: client.nextStartsAt === null ? null : iso(client.nextStartsAt),
  badge: { noShows: 0, cancellations: 0, flagged: false, days: 90 },
  version: client.version,
});

export const clients = {
  list: api.clients.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { search, limit } = input;
    const rows = await listClients(context.database, context.actor, coach.id, { search, limit, now: context.action.clock.now() });
    return { clients: rows.map(view), total: rows.length };
  }),

  create: api.clients.create.handler(async ({ input, context }) => {
    const { id } = valueOf(await createClient(context.action, context.actor, { ...input, phone: input.phone ?? '' }));
    const client = await loadClient(context.database, context.actor, input.coachId, id, context.action.clock.now());
    if (!client) throw problem({ code: 'not_found' });
    return view(client);
  }),
};
