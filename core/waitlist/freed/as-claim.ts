import type { Claim } from '../../availability/availability-input.ts';
import type { BookedClaim } from '../../bookings/booked-claim.ts';

/** What is held for the line takes of the coach's time, for whatever is decided after it. */
export const asClaim = (scheduleId: string, { startsAt, blockedFrom, blockedUntil, seats }: BookedClaim): Claim => ({
  scheduleId,
  serviceId: null,
  startsAt,
  blockedFrom,
  blockedUntil,
  seats,
  isSession: false,
});
