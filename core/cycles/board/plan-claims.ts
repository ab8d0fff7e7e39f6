import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { MINUTE } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { BoardClaim, BoardFacts } from './board-facts.ts';
import { isPlanAlone } from './is-plan-alone.ts';
import { type BoardDays, plannedTime } from './planned-time.ts';

/** A session there with its buffers, as a booking would take the time. */
function planClaim(offer: AvailabilityInput, startsAt: Instant, placementId: string): BoardClaim {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = offer.rules;
  return {
    scheduleId: offer.scheduleId,
    serviceId: offer.serviceId,
    startsAt,
    blockedFrom: startsAt - bufferBeforeMinutes * MINUTE,
    blockedUntil: startsAt + (durationMinutes + bufferAfterMinutes) * MINUTE,
    seats: 1,
    isSession: true,
    bookingId: null,
    placementId,
  };
}

/** What the plan will take once it is sent, of all that no booking holds the time of. */
export function planClaims({ placements, offers }: BoardFacts, days: BoardDays): readonly BoardClaim[] {
  return placements.flatMap((placement) => {
    const offer = offers.get(placement.regularId);
    const startsAt = plannedTime(days, placement);
    return offer && startsAt !== null && isPlanAlone(days, placement) ? [planClaim(offer, startsAt, placement.id)] : [];
  });
}
