import type { z } from 'zod';
import type { ClientView } from '../../../contract/clients.ts';
import { createClient } from '../../actions/clients/create-client.ts';
import { type ClientWithHistory, listClients, loadClient } from '../../db/clients.ts';
import { api } from '../api.ts';
import { practice } from './practice.ts';
import { problem, valueOf } from '../problem.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

const view = ({
  id,
  name,
  email,
  phone,
  timeZone,
  createdAt,
  bookingCount,
  nextStartsAt,
}: ClientWithHistory): z.input<typeof ClientView> => ({
  id,
  name,
  email,
  phone,
  timeZone,
  createdAt: iso(createdAt),
  bookingCount,
  nextStartsAt: nextStartsAt === null ? null : iso(nextStartsAt),
});

export const clients = {
  list: api.clients.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { search, limit } = input;
    const rows = await listClients(context.database, context.actor, coach.id, { search, limit, now: context.action.clock.now() });
    return rows.map(view);
  }),

  create: api.clients.create.handler(async ({ input, context }) => {
    const { id } = valueOf(await createClient(context.action, context.actor, { ...input, phone: input.phone ?? '' }));
    const client = await loadClient(context.database, context.actor, input.coachId, id, context.action.clock.now());
    if (!client) throw problem({ code: 'not_found' });
    return view(client);
  }),
};
