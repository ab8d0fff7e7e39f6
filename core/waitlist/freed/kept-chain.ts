import type { FreedCause } from '../offers/freed-cause.ts';
import type { Offer, OfferChain } from '../offers/offer-chain.ts';

/** An offer as it is kept. */
export interface KeptOffer extends Offer {
  readonly id: string;
}

/** A freed time as it is kept, with everybody it was offered to. */
export interface KeptChain extends OfferChain {
  readonly scheduleId: string;
  readonly cause: FreedCause;
  readonly offers: readonly KeptOffer[];
}
