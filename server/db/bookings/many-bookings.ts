import { sql } from 'kysely';
import type { BookedClaim } from '../../../core/bookings/booked-claim.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Tx } from '../transaction.ts';
import { noteFreed } from '../waitlist/note-freed.ts';

/** A booking and what it takes of the coach's time. */
interface Booked {
  readonly booking: Booking;
  readonly claim: BookedClaim;
}

const text = (instant: Instant): string => new Date(instant).toISOString();
const json = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::json`;

const bookingRow = ({ booking }: Booked) => ({
  id: booking.id,
  coach_id: booking.coachId,
  client_id: booking.clientId,
  service_id: booking.serviceId,
  schedule_id: booking.scheduleId,
  published_slot_id: booking.publishedSlotId,
  status: booking.status,
  starts_at: text(booking.startsAt),
  ends_at: text(booking.endsAt),
  wall_date: booking.wallDate,
  wall_minute: booking.wallMinute,
  time_zone: booking.timeZone,
  duration_minutes: booking.durationMinutes,
  buffer_before_minutes: booking.bufferBeforeMinutes,
  buffer_after_minutes: booking.bufferAfterMinutes,
  price_minor: booking.price?.minor ?? null,
  currency: booking.price?.currency ?? null,
  location: booking.location,
  policy: booking.policy,
  client_name: booking.clientName,
  client_email: booking.clientEmail,
  client_phone: booking.clientPhone,
  client_time_zone: booking.clientTimeZone,
  client_note: booking.clientNote,
  request_id: booking.requestId,
  series_id: booking.seriesId,
  series_date: booking.seriesDate,
  package_id: booking.packageId,
  credits: booking.credits,
  credit_kept: booking.creditKept,
  check_in: booking.checkIn,
  booked_by: booking.bookedBy,
  sequence: booking.sequence,
  version: booking.version,
  created_at: text(booking.createdAt),
});

/** Thousands at once, as one JSON text: as many parameters would be too many. Their claims follow by `insertClaims`. */
export async function insertBookings(tx: Tx, rows: readonly Booked[]): Promise<void> {
  const { rows: kept } = await sql<{ coachId: string }>`
    with written as (insert into bookings (id, coach_id, client_id, service_id, schedule_id, published_slot_id, status, starts_at, ends_at, wall_date, wall_minute,
      time_zone, duration_minutes, buffer_before_minutes, buffer_after_minutes, price_minor, currency, location, policy, client_name, client_email,
      client_phone, client_time_zone, client_note, request_id, series_id, series_date, package_id, credits, credit_kept, check_in,
      booked_by, sequence, version, created_at)
    select id, coach_id, client_id, service_id, schedule_id, published_slot_id, status, starts_at, ends_at, wall_date, wall_minute,
      time_zone, duration_minutes, buffer_before_minutes, buffer_after_minutes, price_minor, currency, location, policy, client_name, client_email,
      client_phone, client_time_zone, client_note, request_id, series_id, series_date, package_id, credits, credit_kept, check_in,
      booked_by, sequence, version, created_at
    from json_populate_recordset(null::bookings, ${json(rows.map(bookingRow))}) returning coach_id)
    select distinct coach_id from written where exists (select from freed_times where freed_times.coach_id = written.coach_id and state = 'offering')`.execute(
    tx,
  );
  // Who has a session now is offered nothing else that day.
  for (const { coachId } of kept) noteFreed(tx, coachId);
}

/** The other time of bookings that exist. Their claims were deleted, and follow by `insertClaims`. */
export const updateBookingTimes = (tx: Tx, rows: readonly Booked[]) =>
  sql`
    update bookings set schedule_id = moved.schedule_id, published_slot_id = moved.published_slot_id, starts_at = moved.starts_at,
      ends_at = moved.ends_at, wall_date = moved.wall_date, wall_minute = moved.wall_minute, time_zone = moved.time_zone,
      duration_minutes = moved.duration_minutes, series_date = moved.series_date, buffer_before_minutes = moved.buffer_before_minutes,
      buffer_after_minutes = moved.buffer_after_minutes, sequence = moved.sequence, version = moved.version
    from json_populate_recordset(null::bookings, ${json(rows.map(bookingRow))}) as moved where bookings.id = moved.id`.execute(tx);

/** Takes their time of several bookings at once; the database refuses what collides, row by row. */
export const insertClaims = (tx: Tx, rows: readonly Booked[]) =>
  sql`
    insert into claims (coach_id, schedule_id, service_id, booking_id, starts_at, ends_at, blocked_from, blocked_until, seats, capacity, overbooked_by)
    select coach_id, schedule_id, service_id, booking_id, starts_at, ends_at, blocked_from, blocked_until, seats, capacity, overbooked_by
    from json_populate_recordset(null::claims, ${json(
      rows.map(({ booking, claim }) => ({
        coach_id: booking.coachId,
        schedule_id: booking.scheduleId,
        service_id: booking.serviceId,
        booking_id: booking.id,
        starts_at: text(claim.startsAt),
        ends_at: text(claim.endsAt),
        blocked_from: text(claim.blockedFrom),
        blocked_until: text(claim.blockedUntil),
        seats: claim.seats,
        capacity: claim.capacity,
        overbooked_by: claim.overbookedBy,
      })),
    )})`.execute(tx);

/** Gives the time of these bookings back. */
export async function deleteClaimsOf(tx: Tx, bookingIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ coachId: string }>`
    delete from claims where booking_id = any(${bookingIds}::uuid[]) returning coach_id`.execute(tx);
  for (const { coachId } of rows) noteFreed(tx, coachId);
}
