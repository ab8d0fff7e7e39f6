import { sql } from 'kysely';
import type { PublishedSlot } from '../../../core/availability/availability-input.ts';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant, LocalDate } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import type { Database } from '../database.ts';

/** The active slots that one schedule announces in these days, both included. */
export const listScheduleSlots = (
  db: Database,
  coachId: string,
  scheduleId: string,
  days: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly PublishedSlot[]> =>
  db
    .selectFrom('publishedSlots')
    .select(['id', 'date', 'startMinute', 'endMinute', 'capacity', 'serviceId'])
    .where('coachId', '=', coachId)
    .where('scheduleId', '=', scheduleId)
    .where('active', '=', true)
    .where('date', '>=', days.from)
    .where('date', '<=', days.to)
    .execute();

/** When the sessions of one schedule start that take or took time. */
export async function listBookingStarts(db: Database, coachId: string, scheduleId: string, span: Span): Promise<readonly Instant[]> {
  const rows = await db
    .selectFrom('bookings')
    .select('startsAt')
    .where('coachId', '=', coachId)
    .where('scheduleId', '=', scheduleId)
    .where(sql.ref<Date>('startsAt'), '>=', new Date(span.from))
    .where(sql.ref<Date>('startsAt'), '<', new Date(span.until))
    .where('status', 'in', BLOCKING_STATUSES)
    .execute();
  return rows.map((row) => row.startsAt);
}
