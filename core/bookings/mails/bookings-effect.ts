import type { BookingParty } from '../booking.ts';

/** Several bookings that were made in one step are told in one mail to each side, with one calendar file for all of them. */
export interface BookingsEffect {
  readonly kind: 'bookings_mail';
  readonly key: string;
  /** By start, as they were booked; the first names the step. */
  readonly bookingIds: readonly string[];
  readonly event: 'booked';
  readonly to: BookingParty;
}
