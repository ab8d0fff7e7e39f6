import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../../core/bookings/booking-status.ts';
import type { Instant, LocalDate } from '../../../../core/time/instant.ts';
import type { Database } from '../../database.ts';

/** The day of a client's last session before an instant, on the coach's wall clock; null where there was none. */
export async function findLastSession(db: Database, coachId: string, clientId: string, before: Instant): Promise<LocalDate | null> {
  const row = await db
    .selectFrom('bookings')
    .select('wallDate')
    .where('coachId', '=', coachId)
    .where('clientId', '=', clientId)
    .where('status', 'in', BLOCKING_STATUSES)
    .where(sql.ref<Date>('startsAt'), '<', new Date(before))
    .orderBy('startsAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.wallDate ?? null;
}
