import type { LocalDate } from '../../time/instant.ts';
import { offeredPlaces } from '../placement/build/offered-places.ts';
import type { LaidOutBoard } from './laid-out-board.ts';

/** The days on which no regular could come, whoever has taken what: no hours, or blocked all day. None where there is nobody to ask for. */
export function closedDates({ facts, days }: LaidOutBoard): readonly LocalDate[] {
  const offers = [...new Set(facts.offers.values())];
  if (offers.length === 0) return [];
  const open = new Set(offers.flatMap((offer) => offeredPlaces(offer.serviceId, offer, days.list).map(({ day }) => day)));
  return days.list.filter(({ epochDay }) => !open.has(epochDay)).map(({ date }) => date);
}
