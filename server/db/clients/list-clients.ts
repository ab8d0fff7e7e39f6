import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { type ClientWithHistory, type CountingTime, withHistory, withHistoryOfAll } from './client-history.ts';
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

/** For these every client's bookings are counted before it is known who is on the page. */
const BY_HISTORY: ReadonlySet<ClientSort> = new Set(['next', 'last', 'bookings']);

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
  const paged = (query: Clients): Clients => ordered(query, sort).offset(offset).limit(limit);
  // Where the order does not hang on bookings, the page is found first, and only for those on it they are counted.
  const onPage = () => db.selectFrom(paged(clients).selectAll('clients').as('clients')) as unknown as Clients;
  const [page, { total }] = await Promise.all([
    BY_HISTORY.has(sort) ? withHistoryOfAll(paged(clients), coachId, time).execute() : withHistory(ordered(onPage(), sort), time).execute(),
    clients.select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('total')).executeTakeFirstOrThrow(),
  ]);
  return { clients: page, total };
}
