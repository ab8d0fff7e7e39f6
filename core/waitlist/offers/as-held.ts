import type { AvailabilityInput } from '../../availability/availability-input.ts';
import type { BookedClaim } from '../../bookings/booked-claim.ts';
import { MINUTE } from '../../time/instant.ts';

/** A session in the time that was held for it keeps to the buffers for which there was room then, whatever the rules say by now. */
export function asHeld(
  availability: AvailabilityInput,
  { startsAt, endsAt }: Pick<BookedClaim, 'startsAt' | 'endsAt'>,
  held: Pick<BookedClaim, 'blockedFrom' | 'blockedUntil'>,
): AvailabilityInput {
  const { rules } = availability;
  const before = Math.max(0, startsAt - held.blockedFrom) / MINUTE;
  const after = Math.max(0, held.blockedUntil - endsAt) / MINUTE;
  return {
    ...availability,
    rules: {
      ...rules,
      bufferBeforeMinutes: Math.min(rules.bufferBeforeMinutes, before),
      bufferAfterMinutes: Math.min(rules.bufferAfterMinutes, after),
    },
  };
}
