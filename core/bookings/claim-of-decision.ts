import type { Claim } from '../availability/availability-input.ts';
import type { BookingDecision } from './decide-booking.ts';

/** What a decided booking takes of the coach's time, for whatever is decided after it. */
export const claimOfDecision = ({ booking, claim }: Pick<BookingDecision, 'booking' | 'claim'>): Claim => ({
  scheduleId: booking.scheduleId,
  serviceId: booking.serviceId,
  startsAt: claim.startsAt,
  blockedFrom: claim.blockedFrom,
  blockedUntil: claim.blockedUntil,
  seats: claim.seats,
  isSession: true,
});
