import type { Booking } from '../../bookings/booking.ts';
import type { DateToBook } from './decide-dates.ts';
import type { SeriesChanges } from '../series-changes.ts';

export interface DatesToWrite {
  readonly cancelled: readonly Booking[];
  /** Those that move, with their booking, and those that are new, for which the ids are used in turn. */
  readonly dates: readonly DateToBook[];
}

/** The cancellation never was. The rest is written by whoever puts it on its date. */
const takenBack = (booking: Booking): Booking => ({
  ...booking,
  status: 'confirmed',
  cancelledBy: null,
  cancelReason: null,
  cancelledLate: false,
});

/**
 * What an edit does to the bookings of a series: `bookings` are those that take time. `gone` are those that the coach had cancelled: a date that comes back
 * is the same session again, the same entry in calendars, and whoever hears of its end late does not hear of it any more.
 */
export function datesToWrite(
  { cancelled, moved, added }: SeriesChanges,
  bookings: readonly Booking[],
  newIds: readonly string[],
  gone: readonly Booking[] = [],
): DatesToWrite {
  const byDate = new Map(bookings.map((booking) => [booking.seriesDate, booking]));
  const goneByDate = new Map(gone.map((booking) => [booking.seriesDate, booking]));
  const moving = moved.map(({ before, after }) => ({ date: after, booking: byDate.get(before.id) }));
  // A date that nobody has booked so far is booked now.
  const fresh = [...moving.flatMap(({ date, booking }) => (booking ? [] : [date])), ...added];
  return {
    cancelled: cancelled.flatMap(({ id }) => byDate.get(id) ?? []),
    dates: [
      ...moving.flatMap(({ date, booking }) => (booking ? [{ bookingId: booking.id, date, moving: booking }] : [])),
      ...fresh.map((date, index): DateToBook => {
        const was = goneByDate.get(date.id);
        return was ? { bookingId: was.id, date, moving: takenBack(was), back: true } : { bookingId: newIds[index] ?? '', date };
      }),
    ],
  };
}
