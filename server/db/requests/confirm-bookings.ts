import { sql } from 'kysely';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Tx } from '../transaction.ts';

/** What was only asked for is confirmed, as decided. Claims are written apart. */
export const confirmBookings = (tx: Tx, bookings: readonly Booking[]) =>
  sql`
    update bookings set status = 'confirmed', schedule_id = decided.schedule_id, published_slot_id = decided.published_slot_id,
      buffer_before_minutes = decided.buffer_before_minutes, buffer_after_minutes = decided.buffer_after_minutes, version = decided.version
    from json_to_recordset(${JSON.stringify(
      bookings.map((booking) => ({
        id: booking.id,
        schedule_id: booking.scheduleId,
        published_slot_id: booking.publishedSlotId,
        buffer_before_minutes: booking.bufferBeforeMinutes,
        buffer_after_minutes: booking.bufferAfterMinutes,
        version: booking.version,
      })),
    )}::json) as decided(id uuid, schedule_id uuid, published_slot_id uuid, buffer_before_minutes integer, buffer_after_minutes integer, version integer)
    where bookings.id = decided.id`.execute(tx);
