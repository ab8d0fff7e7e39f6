import type { Claim } from '../../core/availability/availability-input.ts';
import { HOUR, type Instant } from '../../core/time/instant.ts';

/** A session of an hour, without buffers, that takes one seat of the practice of `bookingFacts`. */
export const claimAt = (startsAt: Instant, more: Partial<Claim> = {}): Claim => ({
  scheduleId: 'sessions',
  serviceId: 'session',
  startsAt,
  blockedFrom: startsAt,
  blockedUntil: startsAt + HOUR,
  seats: 1,
  isSession: true,
  ...more,
});
