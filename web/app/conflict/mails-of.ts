import type { HitBooking, Outcome } from './hit-booking.ts';

interface Decided {
  readonly hit: HitBooking;
  readonly outcome: Outcome;
}

/** How many mails a decision sends, to whom. The coach reads of what calendars have to follow; of a request that is declined only the client does. */
export function mailsOf(decided: readonly Decided[]): { readonly clients: number; readonly own: number } {
  const told = decided.filter(({ outcome }) => outcome !== 'keep');
  return { clients: told.length, own: told.filter(({ hit, outcome }) => outcome !== 'ask' && !hit.requested).length };
}
