import type { AvailabilityInput } from '../../availability/availability-input.ts';
import type { BoardFacts } from './board-facts.ts';

/** What decides over the times of a placement, or of one more visit of a regular: a proposal stays what it was sent as, whatever the roster says since. */
export const offerOf = ({ offers, sentAs }: BoardFacts, regularId: string, placementId?: string): AvailabilityInput | undefined =>
  (placementId === undefined ? undefined : sentAs.get(placementId)) ?? offers.get(regularId);
