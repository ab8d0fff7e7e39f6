import { type SelectQueryBuilder, sql } from 'kysely';
import { SESSION_STATUSES } from '../../../core/bookings/booking-status.ts';
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
  /** What was or will be a session: not what is only asked for, or was cancelled, declined or let expire. */
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
  const taken = sql`status = any(${SESSION_STATUSES}::text[])`;
  return sql`
    (count(*) filter (where ${taken}))::int as booking_count,
    max(starts_at) filter (where ${taken} and starts_at <= ${at}) as last_starts_at,
    min(starts_at) filter (where ${taken} and starts_at > ${at}) as next_starts_at,
    (count(*) filter (where status = 'no_show' and starts_at > ${since} and starts_at <= ${at}))::int as no_shows,
    (count(*) filter (where status = 'cancelled' and cancelled_by = 'client' and cancelled_at > ${since} and cancelled_at <= ${at}))::int as cancellations`;
};

interface History {
  readonly bookingCount: number;
  readonly lastStartsAt: Instant | null;
  readonly nextStartsAt: Instant | null;
  readonly noShows: number;
  readonly cancellations: number;
}

/** Counts for each client that is shown: the dear part of a short page is to find it, not to count. */
export const withHistory = (clients: Clients, time: CountingTime) =>
  clients
    .innerJoinLateral(sql<History>`(select ${amounts(time)} from bookings where bookings.client_id = clients.id)`.as('history'), (join) =>
      join.onTrue(),
    )
    .selectAll('clients')
    .select(['history.bookingCount', 'history.lastStartsAt', 'history.nextStartsAt', 'history.noShows', 'history.cancellations']);
