import type { Booking } from './booking.ts';
import type { BookingFacts, BookingWish } from './decide-booking.ts';

type Again = Omit<BookingWish, 'bookingId' | 'clientId' | 'startsAt' | 'checkIns'>;

/** The same client once more, by themselves; in the same currency, if the service still has it. */
export const wishAgain = (booking: Booking, { prices }: Pick<BookingFacts, 'prices'>): Again => ({
  currency: prices.find(({ currency }) => currency === booking.price?.currency)?.currency ?? null,
  clientName: booking.clientName,
  clientEmail: booking.clientEmail,
  clientPhone: booking.clientPhone,
  clientTimeZone: booking.clientTimeZone,
  clientNote: '',
  by: 'client',
  overbook: false,
  userId: null,
  tell: ['client', 'coach'],
});
