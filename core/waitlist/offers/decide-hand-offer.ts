import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { seatsDuring } from '../../availability/seats-during.ts';
import type { BookedClaim } from '../../bookings/booked-claim.ts';
import { bookedClaim } from '../../bookings/booked-claim.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { MINUTE } from '../../time/instant.ts';
import { handDeadline } from './hand-deadline.ts';
import { type HandOfferAsked, type HandOfferRefusal, handOfferRefusal, timeRefusal } from './hand-offer-refusal.ts';
import type { Offer } from './offer-chain.ts';
import type { OfferSettings } from './offer-settings.ts';
import { QuietClock } from './quiet-clock.ts';

export interface HandOfferFacts extends Omit<HandOfferAsked, 'now'> {
  /** Of the entry's service and length, without what the kept time itself takes. */
  readonly availability: AvailabilityInput;
  readonly settings: OfferSettings;
  /** The client's. */
  readonly clientZone: string;
  /** What the kept time takes; null where nothing is kept there yet. */
  readonly claim: Pick<BookedClaim, 'endsAt' | 'blockedFrom' | 'blockedUntil'> | null;
  /** How long the coach wants it to stand; left out: as any offer. */
  readonly deadlineMinutes?: number | undefined;
}

export interface HandOffer {
  readonly offer: Offer;
  /** What holds the time from now on: room for this session, and for whoever was to have it. */
  readonly claim: BookedClaim;
}

/** May the coach offer this time to this person, and what is written if so. Whoever else has it on offer loses it. */
export function decideHandOffer(facts: HandOfferFacts): Result<HandOffer, HandOfferRefusal> {
  const { entry, startsAt, availability, settings } = facts;
  const { now } = availability;
  const refusal = handOfferRefusal({ ...facts, now }, timeRefusal(availability, startsAt));
  if (refusal) return refuse(refusal);
  const { bufferBeforeMinutes, bufferAfterMinutes } = availability.rules;
  const { durationMinutes } = entry;
  const { capacity } = seatsDuring(availability, startsAt);
  const own = bookedClaim({ startsAt, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }, capacity, null);
  const publicAt = startsAt - settings.cutOffMinutes * MINUTE;
  const clock = new QuietClock(facts.clientZone, settings.quiet, now);
  return ok({
    offer: {
      entryId: entry.id,
      clientId: entry.clientId,
      startsAt,
      endsAt: own.endsAt,
      offeredAt: now,
      until: handDeadline({ now, startsAt, publicAt }, clock, settings, facts.deadlineMinutes),
      state: 'offered',
      byHand: true,
      alternatives: [],
    },
    claim: facts.claim ? widened(own, facts.claim) : own,
  });
}

const widened = (own: BookedClaim, kept: Pick<BookedClaim, 'endsAt' | 'blockedFrom' | 'blockedUntil'>): BookedClaim => ({
  ...own,
  endsAt: Math.max(own.endsAt, kept.endsAt),
  blockedFrom: Math.min(own.blockedFrom, kept.blockedFrom),
  blockedUntil: Math.max(own.blockedUntil, kept.blockedUntil),
});
