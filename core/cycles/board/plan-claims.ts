import { sessionClaim } from '../times/session-claim.ts';
import type { CycleDays } from '../times/cycle-days.ts';
import type { BoardClaim, BoardFacts } from './board-facts.ts';
import { offerOf } from './offer-of.ts';
import { sentNext } from './sent-next.ts';

/** What the plan takes once it is sent, of all that no booking holds the time of. */
export function planClaims(facts: BoardFacts, days: CycleDays): readonly BoardClaim[] {
  return facts.placements.flatMap((placement): BoardClaim[] => {
    const offer = offerOf(facts, placement.regularId, placement.id);
    const send = sentNext(facts, days, placement);
    if (!offer || send === null || send.kind === 'withdraw') return [];
    return [{ ...sessionClaim(offer, send.startsAt), bookingId: null, placementId: placement.id }];
  });
}
