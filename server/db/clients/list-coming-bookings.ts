import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { ComingBooking } from '../../../core/clients/decide-erase.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

/** What a client still has before them, by start: sessions that take time and are not over. */
export const listComingBookings = (db: Database, clientId: string, now: Instant): Promise<readonly ComingBooking[]> =>
  db
    .selectFrom('bookings')
    .select(['id', 'clientName', 'startsAt', 'endsAt'])
    .where('clientId', '=', clientId)
    .where('status', 'in', BLOCKING_STATUSES)
    .where(sql.ref<Date>('endsAt'), '>', new Date(now))
    .orderBy('startsAt')
    .execute();
