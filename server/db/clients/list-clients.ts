import { sql } from 'kysely';
import { SESSION_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import { type ClientWithHistory, type CountingTime, withHistory } from './client-history.ts';
import { type ClientFilter, matchClients } from './match-clients.ts';

const ORDERS = {
  name: sql`lower(clients.name)`,
  newest: sql`clients.created_at desc`,
  next: sql`history.next_starts_at nulls last`,
  last: sql`history.last_starts_at desc nulls last`,
  bookings: sql`coalesce(history.booking_count, 0) desc`,
  priority: sql`clients.priority nulls last`,
} as const;

export type ClientSort = keyof typeof ORDERS;

/**
 * What of every client's bookings must be known before it is known who is on the page: no more than the order needs, so that an index answers
 * it. The names are those of the whole history.
 */
function historyInOrder(coachId: string, sort: ClientSort, now: Instant) {
  const taken = sql`coach_id = ${coachId} and status = any(${SESSION_STATUSES}::text[])`;
  const at = new Date(now);
  switch (sort) {
    case 'next':
      return sql`select client_id, min(starts_at) as next_starts_at from bookings where ${taken} and starts_at > ${at} group by client_id`;
    case 'last':
      return sql`select client_id, max(starts_at) as last_starts_at from bookings where ${taken} and starts_at <= ${at} group by client_id`;
    case 'bookings':
      return sql`select client_id, count(*) as booking_count from bookings where ${taken} group by client_id`;
    case 'name':
    case 'newest':
    case 'priority':
      return undefined;
  }
}

export interface ClientPage {
  readonly sort: ClientSort;
  readonly offset: number;
  readonly limit: number;
}

type Clients = ReturnType<typeof matchClients>;

const ordered = (clients: Clients, sort: ClientSort): Clients =>
  clients
    .orderBy(ORDERS[sort])
    .orderBy(sql`lower(clients.name)`)
    .orderBy('clients.id');

/** A page of a practice's clients, and how many there are on all pages. */
export async function listClients(
  db: Database,
  coachId: string,
  filter: ClientFilter,
  { sort, offset, limit }: ClientPage,
  time: CountingTime,
): Promise<{ readonly clients: readonly ClientWithHistory[]; readonly total: number }> {
  const clients = matchClients(db, coachId, filter);
  const history = historyInOrder(coachId, sort, time.now);
  const sorted = history
    ? clients.leftJoin(sql<{ clientId: string }>`(${history})`.as('history'), 'history.clientId', 'clients.id')
    : clients;
  // The page is found first, and only for those on it everything is counted.
  const onPage = ordered(sorted, sort).offset(offset).limit(limit).selectAll('clients').as('clients');
  const [page, { total }] = await Promise.all([
    withHistory(ordered(db.selectFrom(onPage) as unknown as Clients, sort), time).execute(),
    clients.select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('total')).executeTakeFirstOrThrow(),
  ]);
  return { clients: page, total };
}
