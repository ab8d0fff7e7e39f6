import type { Booking } from '../../../core/bookings/booking.ts';
import { toBooking } from '../bookings.ts';
import type { Tx } from '../transaction.ts';

interface BookingToPay {
  readonly booking: Booking;
  /** What a session of its service costs today. */
  readonly cost: number;
}

/** Of these bookings, those of services that take credits and that use none so far, by start. */
export async function listBookingsToPay(tx: Tx, bookingIds: readonly string[]): Promise<readonly BookingToPay[]> {
  if (bookingIds.length === 0) return [];
  const rows = await tx
    .selectFrom('bookings')
    .innerJoin('services', 'services.id', 'bookings.serviceId')
    .selectAll('bookings')
    .select('services.credits as cost')
    .where('bookings.id', 'in', bookingIds)
    .where('bookings.packageId', 'is', null)
    .where('services.credits', '>', 0)
    .orderBy('bookings.startsAt')
    .orderBy('bookings.id')
    .execute();
  return rows.map(({ cost, ...row }) => ({ booking: toBooking(row), cost }));
}
