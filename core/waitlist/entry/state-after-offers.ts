import type { OfferState } from '../offers/offer-chain.ts';
import type { WaitlistEntry } from './waitlist-entry.ts';
import type { WaitlistState } from './waitlist-state.ts';

/**
 * Where an entry in line stands after what became of its offers. Whoever takes one is booked and out of the line; whoever wishes to come regularly
 * stays in it, for one session is not what they wait for. The coach's pause and the end stay what they are.
 */
export function stateAfterOffers({ state, recurring }: WaitlistEntry, offers: readonly OfferState[]): WaitlistState {
  if (state !== 'waiting' && state !== 'offered') return state;
  if (recurring === null && offers.includes('accepted')) return 'booked';
  return offers.includes('offered') ? 'offered' : 'waiting';
}
