import { sql } from 'kysely';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { Database } from '../database.ts';

/** Whether a mail to this side about a series has left, or is about to, that told of the cancellation of one of its bookings. */
export async function hasSeriesToldOf(db: Database, bookingId: string, to: BookingParty): Promise<boolean> {
  const change = JSON.stringify([{ bookingId, what: 'cancelled' }]);
  const row = await db
    .selectFrom('mails')
    .select('mails.id')
    .where('mails.coachId', '=', (eb) => eb.selectFrom('bookings').select('bookings.coachId').where('bookings.id', '=', bookingId))
    .where('mails.state', '<>', 'failed')
    .where(
      sql<boolean>`mails.effect->>'kind' = 'series_mail' and mails.effect->>'to' = ${to} and mails.effect->'changes' @> ${change}::jsonb`,
    )
    .executeTakeFirst();
  return row !== undefined;
}
