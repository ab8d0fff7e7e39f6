import type { Booking } from './booking.ts';

/** Whom a booking makes a client, where it is by somebody new. */
export const clientOf = (booking: Booking) => ({
  id: booking.clientId,
  coachId: booking.coachId,
  name: booking.clientName,
  email: booking.clientEmail,
  phone: booking.clientPhone,
  timeZone: booking.clientTimeZone,
});
