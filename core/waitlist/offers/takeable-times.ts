import type { SlotTime } from '../matching/slot-time.ts';
import type { TakeableTime } from './alternatives-of.ts';
import type { OfferChain } from './offer-chain.ts';

/** What people who are asked now could take instead, by start: what else is held for them, what goes public now (`published`, by id), what is open. */
export function takeableTimes(
  chains: readonly OfferChain[],
  published: ReadonlySet<string>,
  open: readonly SlotTime[],
): readonly TakeableTime[] {
  const times = chains.flatMap(({ freed, offers, state }): readonly TakeableTime[] => {
    if (published.has(freed.id)) return [{ time: freed, kind: 'freed', forEntry: null }];
    if (state !== 'offering') return [];
    const out = offers.filter((offer) => offer.state === 'offered');
    return out.map(({ entryId }) => ({ time: freed, kind: 'offered', forEntry: entryId }));
  });
  const bookable = open.map((time): TakeableTime => ({ time, kind: 'open', forEntry: null }));
  return [...times, ...bookable].sort((one, other) => one.time.startsAt - other.time.startsAt);
}
