import type { Booking } from '../../../core/bookings/booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { loadBooking } from '../../db/bookings.ts';
import { type CoachRow, lockCoach } from '../../db/coaches.ts';
import { loadSeriesOf, type SeriesRow } from '../../db/series/series.ts';
import { loadSeriesBookings } from '../../db/series/series-bookings.ts';
import type { Tx } from '../../db/transaction.ts';

/** Whose link it is: the booking it was made for. */
export interface OwnDate {
  readonly coachId: string;
  readonly bookingId: string;
}

export interface OwnSeries {
  readonly coach: CoachRow;
  /** That of the link. */
  readonly booking: Booking;
  readonly series: SeriesRow;
  /** All that take time, by start. */
  readonly bookings: readonly Booking[];
}

/** Takes the coach's lock and loads the series that the link's booking is a date of: whoever holds the link of one date may see to all of them. */
export async function lockOwnSeries(tx: Tx, actor: Actor, { coachId, bookingId }: OwnDate): Promise<OwnSeries | undefined> {
  const coach = await lockCoach(tx, actor, coachId);
  const booking = coach && (await loadBooking(tx, actor, bookingId));
  if (!coach || booking?.coachId !== coach.id || booking.seriesId === null) return undefined;
  const series = await loadSeriesOf(tx, { coachId: coach.id, seriesId: booking.seriesId });
  return series && { coach, booking, series, bookings: await loadSeriesBookings(tx, series.id) };
}
