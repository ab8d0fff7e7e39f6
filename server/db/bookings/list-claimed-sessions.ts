import { sql } from 'kysely';
import type { ClaimedSession } from '../../../core/bookings/seats-of-sessions.ts';
import { DAY } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import type { Database } from '../database.ts';

/** The sessions that lie on a span or on one that does: a session at its edge is as full as what lies beyond makes it. One query. */
export const listClaimedSessions = (db: Database, coachId: string, span: Span): Promise<readonly ClaimedSession[]> =>
  db
    .selectFrom('claims')
    .select(['bookingId', 'scheduleId', 'startsAt', 'endsAt', 'seats', 'capacity'])
    .where('coachId', '=', coachId)
    .where('bookingId', 'is not', null)
    // A session is no longer than a day; what touches one at the edge begins within another.
    .where(sql.ref<Date>('blockedFrom'), '>', new Date(span.from - 3 * DAY))
    .where(sql.ref<Date>('blockedFrom'), '<', new Date(span.until + DAY))
    .$narrowType<{ bookingId: string }>()
    .execute();
