import { explainTime } from '../../availability/explain-time.ts';
import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { boundFor } from '../../bookings/bound-for.ts';
import type { BookingRefusal } from '../../bookings/booking-refusal.ts';
import { refusalOfReasons } from '../../bookings/refusal-of-reasons.ts';
import { type Instant, MINUTE } from '../../time/instant.ts';
import { isInLine } from '../entry/waitlist-state.ts';
import type { WaitlistEntry } from '../entry/waitlist-entry.ts';
import type { Offer, OfferChain } from './offer-chain.ts';

export type HandOfferRefusal =
  | { readonly code: 'entry_over' }
  | { readonly code: 'entry_paused' }
  /** They were asked about this time, or have one on offer that lies on it. */
  | { readonly code: 'offered_already' }
  | BookingRefusal;

export interface HandOfferAsked {
  readonly startsAt: Instant;
  readonly entry: WaitlistEntry;
  /** Of the entry's service; its lengths, whatever they wait for. */
  readonly durations: readonly number[];
  /** Of the entry's service and length, without what the kept time itself takes. */
  readonly availability: AvailabilityInput;
  /** The time as it is kept for the line already. */
  readonly kept: OfferChain | null;
  /** What is out to this client, by whichever entry. */
  readonly held: readonly Pick<Offer, 'startsAt' | 'endsAt'>[];
}

/** Whether the coach could put a session there without going over anything: inside the hours, on no block, with a seat left. The grid is for clients. */
export function timeRefusal(availability: AvailabilityInput, startsAt: Instant): BookingRefusal | null {
  const reasons = explainTime(boundFor(availability, { by: 'coach' }), startsAt);
  return refusalOfReasons(reasons.filter(({ code }) => code !== 'off_grid' && code !== 'too_far'));
}

/** Why the coach can't offer that time to this person; null where they can, whatever the person wished for. */
export function handOfferRefusal(asked: HandOfferAsked): HandOfferRefusal | null {
  const { entry, startsAt, availability, kept, durations } = asked;
  if (!isInLine(entry.state) || entry.expiresAt <= availability.now) return { code: 'entry_over' };
  if (entry.state === 'paused') return { code: 'entry_paused' };
  const endsAt = startsAt + entry.durationMinutes * MINUTE;
  const holds = asked.held.some((offer) => offer.startsAt < endsAt && startsAt < offer.endsAt);
  if (holds || kept?.offers.some(({ clientId }) => clientId === entry.clientId)) return { code: 'offered_already' };
  if (startsAt <= availability.now) return { code: 'in_the_past' };
  if (!durations.includes(entry.durationMinutes)) return { code: 'duration_not_offered', durations };
  return timeRefusal(availability, startsAt);
}
