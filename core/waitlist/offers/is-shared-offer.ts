import type { OfferState } from './offer-chain.ts';
import type { OfferMode } from './offer-settings.ts';

interface SharedFacts {
  readonly mode: OfferMode;
  /** Made by the coach for this person alone. */
  readonly byHand: boolean;
  /** Of the other offers of the same time. */
  readonly others: readonly OfferState[];
}

/** Whether somebody else may take the time before whoever has this offer: others have one too, or will be asked beside them. */
export const isSharedOffer = ({ mode, byHand, others }: SharedFacts): boolean => (mode !== 'one' && !byHand) || others.includes('offered');
