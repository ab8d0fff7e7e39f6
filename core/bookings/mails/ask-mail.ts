import type { BookingEffect } from '../booking-effect.ts';
import { bookingMailKey } from './booking-mail-key.ts';

/** The mail to the client that asks for another time, or takes the question back. */
export const askMail = (
  bookingId: string,
  event: 'asked' | 'ask_withdrawn',
  requestId: string,
  more: Pick<BookingEffect, 'afterSeconds' | 'onlyAfter'> = {},
): BookingEffect => ({
  kind: 'booking_mail',
  key: bookingMailKey(bookingId, event, requestId, 'client'),
  bookingId,
  event,
  to: 'client',
  requestId,
  ...more,
});
