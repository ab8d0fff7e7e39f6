import { sql } from 'kysely';
import type { Booking, BookingParty } from '../../../core/bookings/booking.ts';
import { BLOCKING_STATUSES, type BookingStatus, takesTime } from '../../../core/bookings/booking-status.ts';
import type { Instant, LocalDate } from '../../../core/time/instant.ts';
import { toBooking } from '../bookings.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** All bookings of a series that take time, by start; those that don't are history of their own. */
export async function loadSeriesBookings(db: Database, seriesId: string): Promise<readonly Booking[]> {
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('seriesId', '=', seriesId)
    .where('status', 'in', BLOCKING_STATUSES)
    .orderBy('startsAt')
    .execute();
  return rows.map(toBooking);
}

/** Dates to come that the coach cancelled, the last cancellation of each last. */
export async function loadCancelledDates(db: Database, seriesId: string, now: Instant): Promise<readonly Booking[]> {
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('seriesId', '=', seriesId)
    .where('status', '=', 'cancelled')
    .where('cancelledBy', '=', 'coach')
    .where(sql.ref<Date>('startsAt'), '>', new Date(now))
    .orderBy('cancelledAt')
    .orderBy('id')
    .execute();
  return rows.map(toBooking);
}

/** Which booking each date of a series has: the one that takes place, or the last one that did not. */
export async function listBookedDates(db: Database, seriesId: string) {
  const rows = await db
    .selectFrom('bookings')
    .select(['id', 'seriesDate', 'status'])
    .where('seriesId', '=', seriesId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  const byDate = new Map<LocalDate, { readonly id: string; readonly status: BookingStatus }>();
  for (const row of [...rows.filter(({ status }) => !takesTime(status)), ...rows.filter(({ status }) => takesTime(status))])
    if (row.seriesDate !== null) byDate.set(row.seriesDate, row);
  return byDate;
}

/** Whether another booking takes place as this date. */
export async function isDateBooked(db: Database, booking: { seriesId: string; date: LocalDate; exceptId: string }): Promise<boolean> {
  const row = await db
    .selectFrom('bookings')
    .select('id')
    .where('seriesId', '=', booking.seriesId)
    .where('seriesDate', '=', booking.date)
    .where('status', 'in', BLOCKING_STATUSES)
    .where('id', '<>', booking.exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a booking out of its series; it stands by itself from now on. */
export const leaveSeries = (tx: Tx, bookingId: string) =>
  tx.updateTable('bookings').set({ seriesId: null, seriesDate: null }).where('id', '=', bookingId).execute();

/** Which dates of which series were asked for with a request. */
export async function listRequestedDates(tx: Tx, coachId: string, requestId: string) {
  const rows = await tx
    .selectFrom('bookings')
    .select(['seriesId', 'seriesDate'])
    .where('coachId', '=', coachId)
    .where('requestId', '=', requestId)
    .execute();
  return rows.flatMap(({ seriesId, seriesDate }) => (seriesId === null || seriesDate === null ? [] : [{ seriesId, seriesDate }]));
}

interface Cancelling {
  readonly by: BookingParty;
  readonly reason: string;
  readonly now: Instant;
}

/** Cancels bookings of a series, late or not and with their credits as decided. Their claims are deleted by `deleteClaimsOf`. */
export const cancelDates = (tx: Tx, bookings: readonly Booking[], { by, reason, now }: Cancelling) =>
  sql`
    update bookings set status = 'cancelled', cancelled_by = ${by}::text, cancel_reason = ${reason}::text, cancelled_late = decided.cancelled_late,
      package_id = decided.package_id, credits = decided.credits, credit_kept = decided.credit_kept,
      cancelled_at = ${new Date(now)}, sequence = sequence + 1, version = version + 1
    from json_to_recordset(${JSON.stringify(
      bookings.map((booking) => ({
        id: booking.id,
        cancelled_late: booking.cancelledLate,
        package_id: booking.packageId,
        credits: booking.credits,
        credit_kept: booking.creditKept,
      })),
    )}::json) as decided(id uuid, cancelled_late boolean, package_id uuid, credits smallint, credit_kept text)
    where bookings.id = decided.id`.execute(tx);

/** Sessions that take place again, of their client as they are now, with credits as decided. Times and claims are written apart. */
export const takeDatesBack = (tx: Tx, bookings: readonly Pick<Booking, 'id' | 'packageId' | 'credits'>[]) =>
  sql`
    update bookings set status = 'confirmed', package_id = decided.package_id, credits = decided.credits, credit_kept = null, cancelled_by = null, cancel_reason = null, cancelled_late = false, cancelled_at = null,
      client_name = clients.name, client_email = clients.email, client_phone = clients.phone,
      client_time_zone = coalesce(clients.time_zone, bookings.client_time_zone)
    from clients, json_to_recordset(${JSON.stringify(
      bookings.map(({ id, packageId, credits }) => ({ id, package_id: packageId, credits })),
    )}::json) as decided(id uuid, package_id uuid, credits smallint)
    where clients.id = bookings.client_id and bookings.id = decided.id`.execute(tx);
