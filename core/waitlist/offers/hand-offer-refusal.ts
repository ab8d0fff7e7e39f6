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
  readonly now: Instant;
  readonly startsAt: Instant;
  readonly entry: WaitlistEntry;
  /** The entry's, with its lengths. */
  readonly service: { readonly active: boolean; readonly durations: readonly number[]; readonly cycleBound: boolean };
  /** The cycle in which that day lies, be it public or not. */
  readonly cycleId: string | null;
  /** The time as it is kept for the line already. */
  readonly kept: OfferChain | null;
  /** What is out to this client, by whichever entry; be it over by now, and that is not written yet. */
  readonly held: readonly Pick<Offer, 'startsAt' | 'endsAt' | 'until'>[];
}

/**
 * Whether the coach could put a session there without going over anything: inside the hours, on no block, with a seat left. The grid is for clients.
 * `availability` is of the entry's service and length, without what the kept time itself takes.
 */
export function timeRefusal(availability: AvailabilityInput, startsAt: Instant): BookingRefusal | null {
  const reasons = explainTime(boundFor(availability, { by: 'coach' }), startsAt);
  return refusalOfReasons(reasons.filter(({ code }) => code !== 'off_grid'));
}

/** Why the coach can't offer that time to this person, of whose service and length `time` says whether it is free; null where they can, whatever they wished for. */
export function handOfferRefusal(asked: HandOfferAsked, time: BookingRefusal | null): HandOfferRefusal | null {
  const { now, entry, startsAt, kept, service } = asked;
  if (!isInLine(entry.state) || entry.expiresAt <= now) return { code: 'entry_over' };
  if (entry.state === 'paused') return { code: 'entry_paused' };
  const endsAt = startsAt + entry.durationMinutes * MINUTE;
  const holds = asked.held.some((offer) => offer.until > now && offer.startsAt < endsAt && startsAt < offer.endsAt);
  if (holds || kept?.offers.some(({ clientId }) => clientId === entry.clientId)) return { code: 'offered_already' };
  if (startsAt <= now) return { code: 'in_the_past' };
  if (!service.active || (service.cycleBound && asked.cycleId === null)) return { code: 'not_open' };
  const { durations } = service;
  if (!durations.includes(entry.durationMinutes)) return { code: 'duration_not_offered', durations };
  return time;
}
