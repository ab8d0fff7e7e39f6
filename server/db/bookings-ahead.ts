import { sql } from 'kysely';
import type { BookingAhead } from '../../core/availability/decide-block.ts';
import { BLOCKING_STATUSES } from '../../core/bookings/booking-status.ts';
import { DAY } from '../../core/time/instant.ts';
import type { Span } from '../../core/time/span.ts';
import type { Database } from './database.ts';

/** All bookings of a coach that take time in the span, by start: what a block could lie on. */
export const loadBookingsAhead = (db: Database, coachId: string, span: Span): Promise<readonly BookingAhead[]> =>
  db
    .selectFrom('bookings')
    .select(['id', 'clientName', 'startsAt', 'endsAt', 'scheduleId'])
    .where('coachId', '=', coachId)
    .where(sql.ref<Date>('endsAt'), '>', new Date(span.from))
    .where(sql.ref<Date>('startsAt'), '<', new Date(span.until))
    // The longest session is a day; this lets the index start where the span does.
    .where(sql.ref<Date>('startsAt'), '>', new Date(span.from - 2 * DAY))
    .where('status', 'in', BLOCKING_STATUSES)
    .orderBy('startsAt')
    .execute();
