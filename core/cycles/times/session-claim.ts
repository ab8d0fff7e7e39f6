import type { AvailabilityInput, Claim } from '../../availability/availability-input.ts';
import { type Instant, MINUTE } from '../../time/instant.ts';

/** Sessions that start there, with their buffers, as bookings of the offer would take the time. */
export function sessionClaim({ scheduleId, serviceId, rules }: AvailabilityInput, startsAt: Instant, seats = 1): Claim {
  return {
    scheduleId,
    serviceId,
    startsAt,
    blockedFrom: startsAt - rules.bufferBeforeMinutes * MINUTE,
    blockedUntil: startsAt + (rules.durationMinutes + rules.bufferAfterMinutes) * MINUTE,
    seats,
    isSession: true,
  };
}
