import type { AvailabilityInput, Claim } from '../../../availability/availability-input.ts';
import { MINUTE } from '../../../time/instant.ts';
import { wallToInstant } from '../../../time/wall-to-instant.ts';
import type { PlacementInput } from '../placement-input.ts';

/** A session there, with its buffers, as a booking would take the time. */
export function claimAt(zone: string, offer: AvailabilityInput, date: string, minute: number): Claim {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = offer.rules;
  const startsAt = wallToInstant(zone, date, minute);
  return {
    scheduleId: offer.scheduleId,
    serviceId: offer.serviceId,
    startsAt,
    blockedFrom: startsAt - bufferBeforeMinutes * MINUTE,
    blockedUntil: startsAt + (durationMinutes + bufferAfterMinutes) * MINUTE,
    seats: 1,
    isSession: true,
  };
}

/** Pinned visits take their time before anybody is placed, like bookings; those that are booked do so already. */
export function withPinsAsClaims(input: PlacementInput): PlacementInput['offers'] {
  const pins = input.regulars.flatMap((regular) =>
    regular.pins
      .filter(({ isBooked }) => !isBooked)
      .map((pin) => claimAt(input.zone, input.offers[regular.offerId]!, pin.date, pin.minute)),
  );
  if (pins.length === 0) return input.offers;
  return Object.fromEntries(Object.entries(input.offers).map(([id, offer]) => [id, { ...offer, claims: [...offer.claims, ...pins] }]));
}
