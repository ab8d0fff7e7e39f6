import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import type { Database } from '../database.ts';

interface CycleSession {
  readonly startsAt: Instant;
  /** Booked by a client themself, and no regular's placement. */
  readonly isPublic: boolean;
}

/** Every booking that begins in the span and takes time, took place or is proposed. Whoever calls may see the practice. */
export const listCycleSessions = (db: Database, coachId: string, { from, until }: Span): Promise<readonly CycleSession[]> =>
  db
    .selectFrom('bookings')
    .leftJoin('placements', 'placements.bookingId', 'bookings.id')
    .select(['bookings.startsAt', sql<boolean>`booked_by = 'client' and placements.id is null`.as('isPublic')])
    .where('bookings.coachId', '=', coachId)
    .where('bookings.status', 'in', BLOCKING_STATUSES)
    .where(sql.ref<Date>('bookings.startsAt'), '>=', new Date(from))
    .where(sql.ref<Date>('bookings.startsAt'), '<', new Date(until))
    .orderBy('bookings.startsAt')
    .execute();
