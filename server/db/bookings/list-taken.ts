import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import type { Database } from '../database.ts';

/**
 * What takes the coach's time: a booking with its client's name, where and when it is or is held for it as a suggested time; or a time kept back with its
 * note; or what is kept for the waitlist, with the names of those who have it offered. Start and end are without buffers.
 */
export interface Taken {
  readonly bookingId: string | null;
  readonly holdId: string | null;
  readonly freedTimeId: string | null;
  readonly clientName: string | null;
  readonly note: string | null;
  readonly offeredTo: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

const MOST = 100;

/** All that lies on one of these spans, its buffers counted, by start; without the booking that is about to move. */
export async function listTaken(
  db: Database,
  coachId: string,
  spans: readonly Span[],
  exceptBookingId: string | null,
): Promise<readonly Taken[]> {
  const [from, until] = [spans.map((span) => new Date(span.from)), spans.map((span) => new Date(span.until))];
  let query = db
    .selectFrom('claims')
    .leftJoin('bookings', 'bookings.id', 'claims.bookingId')
    .leftJoin('holds', 'holds.id', 'claims.holdId')
    .leftJoin('requestSuggestions as suggested', 'suggested.id', 'claims.suggestionId')
    .leftJoin('bookings as asked', 'asked.requestId', 'suggested.requestId')
    .select(({ fn }) => [
      fn.coalesce('claims.bookingId', 'asked.id').as('bookingId'),
      'claims.holdId',
      fn.coalesce('bookings.clientName', 'asked.clientName').as('clientName'),
      'claims.freedTimeId',
      'holds.note',
      sql<string[]>`array(select clients.name from waitlist_offers join clients on clients.id = waitlist_offers.client_id
        where waitlist_offers.freed_time_id = claims.freed_time_id and waitlist_offers.state = 'offered'
        order by waitlist_offers.offered_at, waitlist_offers.id)`.as('offeredTo'),
      fn.coalesce('suggested.startsAt', 'claims.startsAt').as('startsAt'),
      fn.coalesce('suggested.endsAt', 'claims.endsAt').as('endsAt'),
    ])
    .where('claims.coachId', '=', coachId)
    .where(
      sql<boolean>`exists (select from unnest(${from}::timestamptz[], ${until}::timestamptz[]) as asked(since, till)
        where claims.blocked_from < asked.till and claims.blocked_until > asked.since
          and claims.blocked_from > asked.since - interval '48 hours')`,
    );
  if (exceptBookingId !== null)
    query = query.where(sql<boolean>`coalesce(claims.booking_id, asked.id) is distinct from ${exceptBookingId}`);
  return query.orderBy('claims.startsAt').limit(MOST).execute();
}
