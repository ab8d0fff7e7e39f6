import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ATTENTION_KINDS } from '../core/attention/attention.ts';
import { Id, InstantText, line } from './fields.ts';

/** Something that waits for the coach. */
export const AttentionItem = z.object({
  kind: z.enum(ATTENTION_KINDS),
  /** What it is about; null where there is no such thing. */
  bookingId: Id.nullable(),
  clientId: Id.nullable(),
  cycleId: Id.nullable(),
  requestId: Id.nullable(),
  seriesId: Id.nullable(),
  /** How many, where it is about several: regulars who have not answered. */
  count: z.int().nullable(),
  /** Name of the client, or what else names it. */
  title: z.string(),
  /** Of the session, of what happened, or when time runs out. */
  at: InstantText,
});
export type AttentionItem = z.infer<typeof AttentionItem>;

export const SearchHit = z.object({
  kind: z.enum(['client', 'booking', 'service']),
  id: Id,
  title: z.string(),
  /** What tells it from others: an address, a date with the service. */
  subtitle: z.string(),
  /** Of a booking. */
  startsAt: InstantText.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const today = {
  /** What needs the coach, most urgent first; at most 200. */
  attention: oc
    .route({ method: 'GET', path: '/coach/{coachId}/attention', tags: ['Today'] })
    .input(z.object({ coachId: Id }))
    .output(z.object({ items: z.array(AttentionItem), total: z.int() })),
  /** Clients, bookings and services by any part of their names; eight of each at most. */
  search: oc
    .route({ method: 'GET', path: '/coach/{coachId}/search', tags: ['Today'] })
    .input(z.object({ coachId: Id, text: line(100) }))
    .output(z.array(SearchHit)),
};
