import { type SelectQueryBuilder, sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Tables } from '../tables.ts';
import type { ClientRow } from './find-client.ts';

/** When it is, and since when badges count. */
export interface CountingTime {
  readonly now: Instant;
  readonly badgeSince: Instant;
}

/** A client with what their bookings amount to. */
export interface ClientWithHistory extends ClientRow {
  /** What was or will be a session: not what was cancelled, declined or let expire. */
  readonly bookingCount: number;
  readonly lastStartsAt: Instant | null;
  readonly nextStartsAt: Instant | null;
  /** Since `badgeSince`: sessions missed, by their start, and the client's own cancellations, by when they cancelled. */
  readonly noShows: number;
  readonly cancellations: number;
}

type Clients = SelectQueryBuilder<Tables, 'clients', object>;

const amounts = ({ now, badgeSince }: CountingTime) => {
  const [at, since] = [new Date(now), new Date(badgeSince)];
  const taken = sql`status = any(${BLOCKING_STATUSES}::text[])`;
  return sql`
    (count(*) filter (where ${taken}))::int as booking_count,
    max(starts_at) filter (where ${taken} and starts_at <= ${at}) as last_starts_at,
    min(starts_at) filter (where ${taken} and starts_at > ${at}) as next_starts_at,
    (count(*) filter (where status = 'no_show' and starts_at > ${since} and starts_at <= ${at}))::int as no_shows,
    (count(*) filter (where status = 'cancelled' and cancelled_by = 'client' and cancelled_at > ${since} and cancelled_at <= ${at}))::int as cancellations`;
};

interface History {
  readonly bookingCount: number | null;
  readonly lastStartsAt: Instant | null;
  readonly nextStartsAt: Instant | null;
  readonly noShows: number | null;
  readonly cancellations: number | null;
}
type HistoryOfClient = History & { readonly clientId: string };

/** Who has no bookings has nothing of anything. */
const COLUMNS = [
  sql<number>`coalesce(history.booking_count, 0)`.as('bookingCount'),
  sql<Instant | null>`history.last_starts_at`.as('lastStartsAt'),
  sql<Instant | null>`history.next_starts_at`.as('nextStartsAt'),
  sql<number>`coalesce(history.no_shows, 0)`.as('noShows'),
  sql<number>`coalesce(history.cancellations, 0)`.as('cancellations'),
] as const;

/** Counts for each client that is shown: the dear part of a short page is to find it, not to count. */
export const withHistory = (clients: Clients, time: CountingTime) =>
  clients
    .leftJoinLateral(sql<History>`(select ${amounts(time)} from bookings where bookings.client_id = clients.id)`.as('history'), (join) =>
      join.onTrue(),
    )
    .selectAll('clients')
    .select(COLUMNS);

/** Counts once over all of the coach's bookings: for a list that is sorted by what they amount to. */
export const withHistoryOfAll = (clients: Clients, coachId: string, time: CountingTime) =>
  clients
    .leftJoin(
      sql<HistoryOfClient>`(select client_id, ${amounts(time)} from bookings where coach_id = ${coachId} group by client_id)`.as('history'),
      (join) => join.onRef('history.clientId', '=', 'clients.id'),
    )
    .selectAll('clients')
    .select(COLUMNS);
