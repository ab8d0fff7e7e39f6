import type { BookingMailEvent } from '../booking-effect.ts';
import type { BookingParty } from '../booking.ts';

/** The key of one mail; who wants to know later whether it has left asks by it. `round` is what tells two mails of one event apart. */
export const bookingMailKey = (bookingId: string, event: BookingMailEvent, round: number | string, to: BookingParty): string =>
  `booking:${bookingId}:${round}:${event}:${to}`;
