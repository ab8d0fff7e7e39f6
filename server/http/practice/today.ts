import type { z } from 'zod';
import type { SearchHit } from '../../../contract/today.ts';
import { listAttention } from '../../actions/today/list-attention.ts';
import { searchBookings, searchClients, searchServices } from '../../db/practice/search.ts';
import { api } from '../api.ts';
import { practice } from './practice.ts';

const MOST_ITEMS = 200;

type Hit = z.input<typeof SearchHit>;

export const today = {
  attention: api.today.attention.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const items = await listAttention(context.database, coach, context.action.clock.now());
    return {
      items: items.slice(0, MOST_ITEMS).map(({ at, ...item }) => ({ ...item, at: new Date(at).toISOString() })),
      total: items.length,
    };
  }),

  search: api.today.search.handler(async ({ input, context }) => {
    const { id } = await practice(context, input.coachId);
    const [clients, bookings, services] = await Promise.all([
      searchClients(context.database, id, input.text),
      searchBookings(context.database, id, input.text, context.action.clock.now()),
      searchServices(context.database, id, input.text),
    ]);
    return [
      ...clients.map((client): Hit => ({ kind: 'client', id: client.id, title: client.name, subtitle: client.email, startsAt: null })),
      ...bookings.map((booking): Hit => ({
        kind: 'booking',
        id: booking.id,
        title: booking.clientName,
        subtitle: booking.serviceName,
        startsAt: new Date(booking.startsAt).toISOString(),
      })),
      ...services.map((service): Hit => ({ kind: 'service', id: service.id, title: service.name, subtitle: service.slug, startsAt: null })),
    ];
  }),
};
