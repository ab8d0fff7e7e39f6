import { sql } from 'kysely';
import type { BookingStatus } from '../../../core/bookings/booking-status.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

/** When these clients' sessions of these statuses began, up to now, in order: what streaks and favourite times are read from. */
export const listSessionStarts = (
  db: Database,
  clientIds: readonly string[],
  statuses: readonly BookingStatus[],
  now: Instant,
): Promise<readonly { readonly clientId: string; readonly startsAt: Instant; readonly status: BookingStatus }[]> =>
  clientIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('bookings')
        .select(['clientId', 'startsAt', 'status'])
        .where('clientId', 'in', clientIds)
        .where('status', 'in', statuses)
        .where(sql.ref<Date>('startsAt'), '<=', new Date(now))
        .orderBy('startsAt')
        .execute();
