import type { BookingWish } from '../../core/bookings/decide-booking.ts';

/** What Ada asks for where nothing else is said: Monday 9 March 2026 at 10:00 in Toronto, a week after `bookingFacts` look. */
export const bookingWish = (more: Partial<BookingWish> = {}): BookingWish => ({
  bookingId: 'booking',
  clientId: 'client',
  startsAt: Date.parse('2026-03-09T14:00:00Z'),
  currency: null,
  clientName: 'Ada Tremblay',
  clientEmail: 'ada@example.com',
  clientPhone: '',
  clientTimeZone: 'Europe/Berlin',
  clientNote: '',
  by: 'client',
  overbook: false,
  userId: null,
  tell: ['client', 'coach'],
  checkIns: [],
  ...more,
});
