import type { Claim } from '../availability/availability-input.ts';
import type { RequestReason } from '../requests/request-reason.ts';
import type { Instant } from '../time/instant.ts';
import { approvalOf } from './approval-of.ts';
import { bookedClaim } from './booked-claim.ts';
import type { BookingFacts } from './decide-booking.ts';

interface Terms {
  readonly startsAt: Instant;
  /** Why a client would have to ask for it; none where it is booked at once. */
  readonly reasons: readonly RequestReason[];
}

/** What holds for each of these starts, wanted in one step: limits count those before it too, as the booking will. Whether they are open is not asked. */
export function termsOf(facts: Pick<BookingFacts, 'requests' | 'availability'>, starts: readonly Instant[]): readonly Terms[] {
  const { availability } = facts;
  const { scheduleId, serviceId, rules } = availability;
  const claims: Claim[] = [...availability.claims];
  return starts
    .toSorted((one, other) => one - other)
    .map((startsAt) => {
      const reasons = approvalOf({ ...facts, availability: { ...availability, claims } }, startsAt);
      claims.push({ ...bookedClaim({ ...rules, startsAt }, 1, null), scheduleId, serviceId, isSession: true });
      return { startsAt, reasons };
    });
}
