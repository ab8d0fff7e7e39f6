import { sql } from 'kysely';
import type { HitBooking } from '../../core/availability/plan/decide-hit-bookings.ts';
import { BLOCKING_STATUSES, type BookingStatus } from '../../core/bookings/booking-status.ts';
import { DAY, type Instant } from '../../core/time/instant.ts';
import type { Span } from '../../core/time/span.ts';
import type { Database } from './database.ts';

/** A booking that a block may lie on, with what tells the coach which it is. */
export interface BookingAheadRow extends HitBooking {
  readonly serviceName: string;
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly status: BookingStatus;
  readonly backupStartsAt: Instant | null;
  /** Its client has a question to choose another time that is not answered. */
  readonly isAsked: boolean;
}

const select = (db: Database, coachId: string, now: Instant) =>
  db
    .selectFrom('bookings')
    .innerJoin('services', 'services.id', 'bookings.serviceId')
    .select(['bookings.id', 'clientName', 'startsAt', 'endsAt', 'bookings.scheduleId', 'services.name as serviceName'])
    .select(['bookings.serviceId', 'bookings.durationMinutes', 'bookings.status', 'bookings.backupStartsAt'])
    .select((eb) =>
      eb
        .and([eb('status', 'in', BLOCKING_STATUSES), eb(sql.ref<Date>('startsAt'), '>', new Date(now))])
        .$castTo<boolean>()
        .as('isAhead'),
    )
    .select((eb) =>
      eb
        .exists(eb.selectFrom('rescheduleRequests').whereRef('bookingId', '=', 'bookings.id').where('state', '=', 'open'))
        .$castTo<boolean>()
        .as('isAsked'),
    )
    .where('bookings.coachId', '=', coachId);

/** All bookings of a coach that take time in the span and have not begun, by start: what a block could lie on and something could still become of. */
export const loadBookingsAhead = (db: Database, coachId: string, span: Span, now: Instant): Promise<readonly BookingAheadRow[]> => {
  // The longest session is a day; this lets the index start where the span does.
  const earliest = Math.max(now, span.from - 2 * DAY);
  return select(db, coachId, now)
    .where(sql.ref<Date>('endsAt'), '>', new Date(span.from))
    .where(sql.ref<Date>('startsAt'), '<', new Date(span.until))
    .where(sql.ref<Date>('startsAt'), '>', new Date(earliest))
    .where('status', 'in', BLOCKING_STATUSES)
    .orderBy('startsAt')
    .orderBy('bookings.id')
    .execute();
};

/** Those of the coach with these ids, whatever became of them. */
export const loadBookingsNamed = async (
  db: Database,
  coachId: string,
  ids: readonly string[],
  now: Instant,
): Promise<readonly BookingAheadRow[]> => (ids.length === 0 ? [] : select(db, coachId, now).where('bookings.id', 'in', ids).execute());
