import type { Instant } from '../../time/instant.ts';
import type { SlotTime } from '../matching/slot-time.ts';

/** What becomes of an offer. `withdrawn`: somebody else was first, the time is not free any more, or the person can't take it now. */
export const OFFER_STATES = ['offered', 'accepted', 'declined', 'ran_out', 'withdrawn'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** A time that could be taken instead, without waiting for anybody: it is held for the same person, goes public now, or is open. */
export interface Alternative {
  readonly kind: 'offered' | 'freed' | 'open';
  readonly startsAt: Instant;
}

/** One time offered to one person. It lasts the entry's length from the time's start. */
export interface Offer {
  readonly entryId: string;
  readonly clientId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly offeredAt: Instant;
  /** The first instant at which it can't be accepted any more. */
  readonly until: Instant;
  readonly state: OfferState;
  /** The coach chose this person, whatever they wish and where they stand. */
  readonly byHand: boolean;
  /** At most three, nearest first. */
  readonly alternatives: readonly Alternative[];
}

/** One seat that fell free: two that fall free at the same start are two of these. None collides with another for time or room. */
export interface FreedTime extends SlotTime {
  readonly id: string;
  /** On a day of a cycle, where services bound to cycles can be booked here: which, whether the public may now, and when it will; else null. */
  readonly season: { readonly isPublic: boolean; readonly opensAt: Instant | null; readonly serviceIds: readonly string[] } | null;
  /** An open time that the coach offers to people of their choice: the line is never asked. */
  readonly byHand: boolean;
  /** Clients who were asked about this time before, by another start, and are not asked again. */
  readonly notFor: readonly string[];
}

/** `offering` holds the time for the line. Then it is taken, or public (held no more: whoever may book by the rules can), or the coach took it back. */
export const CHAIN_STATES = ['offering', 'taken', 'public', 'taken_back'] as const;
export type ChainState = (typeof CHAIN_STATES)[number];

/** A freed time with everybody it was offered to, in order. */
export interface OfferChain {
  readonly freed: FreedTime;
  readonly state: ChainState;
  readonly offers: readonly Offer[];
}

/** A time that has just fallen free, before anybody was asked. */
export const newChain = (freed: FreedTime): OfferChain => ({ freed, state: 'offering', offers: [] });

/** The chain with its offers that are out ended so. */
export const withEnded = (chain: OfferChain, state: Exclude<OfferState, 'offered'>, which: (offer: Offer) => boolean): OfferChain => ({
  ...chain,
  offers: chain.offers.map((offer) => (offer.state === 'offered' && which(offer) ? { ...offer, state } : offer)),
});
