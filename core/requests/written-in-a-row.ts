import type { BookingParty } from '../bookings/booking.ts';

/** So much may one side write until the other says something. */
export const MOST_IN_A_ROW = 20;

/** How many messages one side has written since the other's last one. `authors`: of all messages, in the order they were written. */
export const writtenInARow = (authors: readonly BookingParty[], by: BookingParty): number =>
  authors.length - 1 - authors.findLastIndex((author) => author !== by);
