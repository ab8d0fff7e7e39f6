import type { Booking } from '../../bookings/booking.ts';
import type { DateToBook } from './decide-dates.ts';
import type { SeriesChanges } from '../series-changes.ts';

export interface DatesToWrite {
  readonly cancelled: readonly Booking[];
  /** Those that move, with their booking, and those that are new, for which the ids are used in turn. */
  readonly dates: readonly DateToBook[];
}

/** What an edit does to the bookings of a series: `bookings` are those that take time. */
export function datesToWrite(
  { cancelled, moved, added }: SeriesChanges,
  bookings: readonly Booking[],
  newIds: readonly string[],
): DatesToWrite {
  const byDate = new Map(bookings.map((booking) => [booking.seriesDate, booking]));
  const moving = moved.map(({ before, after }) => ({ date: after, booking: byDate.get(before.id) }));
  // A date that nobody has booked so far is booked now.
  const fresh = [...moving.flatMap(({ date, booking }) => (booking ? [] : [date])), ...added];
  return {
    cancelled: cancelled.flatMap(({ id }) => byDate.get(id) ?? []),
    dates: [
      ...moving.flatMap(({ date, booking }) => (booking ? [{ bookingId: booking.id, date, moving: booking }] : [])),
      ...fresh.map((date, index) => ({ bookingId: newIds[index] ?? '', date })),
    ],
  };
}
