import { sql } from 'kysely';
import type { BookingStatus } from '../../../../core/bookings/booking-status.ts';
import type { PastSession } from '../../../../core/cycles/roster/suggest-regular.ts';
import type { Database } from '../../database.ts';

/** What these clients came for and come for, of these statuses: what a pattern is read from. */
export const listPastSessions = (
  db: Database,
  coachId: string,
  clientIds: readonly string[],
  statuses: readonly BookingStatus[],
): Promise<readonly (PastSession & { readonly clientId: string })[]> =>
  db
    .selectFrom('bookings')
    .select(['clientId', 'startsAt', 'serviceId', 'durationMinutes'])
    .where('coachId', '=', coachId)
    .where(sql<boolean>`client_id = any(${clientIds}::uuid[])`)
    .where('status', 'in', statuses)
    .orderBy('startsAt')
    .execute();
