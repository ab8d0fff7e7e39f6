import type { AvailabilityInput, Claim } from '../../../availability/availability-input.ts';
import { wallToInstant } from '../../../time/wall-to-instant.ts';
import { sessionClaim } from '../../times/session-claim.ts';
import type { PlacementInput } from '../placement-input.ts';

/** A session at that wall clock, with its buffers, as a booking would take the time. */
export const claimAt = (zone: string, offer: AvailabilityInput, date: string, minute: number): Claim =>
  sessionClaim(offer, wallToInstant(zone, date, minute));

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
