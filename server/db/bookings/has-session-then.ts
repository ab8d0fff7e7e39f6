import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import { DAY } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import type { Database } from '../database.ts';

interface WhoAndWhen {
  readonly coachId: string;
  readonly clientId: string;
  readonly span: Span;
  /** One that is about to move is not in its own way. */
  readonly exceptBookingId?: string;
}

/** Whether this client has a session with this coach at some instant of the span. */
export async function hasSessionThen(db: Database, { coachId, clientId, span, exceptBookingId }: WhoAndWhen): Promise<boolean> {
  const sessions = db
    .selectFrom('bookings')
    .select('id')
    .where('coachId', '=', coachId)
    .where('clientId', '=', clientId)
    .where('status', 'in', BLOCKING_STATUSES)
    // The longest session is a day; this lets the index start where the span does.
    .where(sql.ref<Date>('startsAt'), '>', new Date(span.from - 2 * DAY))
    .where(sql.ref<Date>('startsAt'), '<', new Date(span.until))
    .where(sql.ref<Date>('endsAt'), '>', new Date(span.from))
    .limit(1);
  const others = exceptBookingId === undefined ? sessions : sessions.where('id', '<>', exceptBookingId);
  return (await others.executeTakeFirst()) !== undefined;
}
