import type { AvailabilityInput, SessionLimit } from '../../../availability/availability-input.ts';
import { daysOfWholeWeeks, sessionCounts } from '../../../availability/sweep/session-counts.ts';
import type { Span } from '../../../time/span.ts';
import type { OfferedPlace } from './offered-places.ts';
import type { Row } from './without-implied.ts';

interface LimitOfOffer {
  readonly offer: AvailabilityInput;
  readonly limit: SessionLimit;
}

const keyOf = ({ offer, limit }: LimitOfOffer): string => `${limit.scope} ${limit.per} ${limit.scope === 'service' ? offer.serviceId : ''}`;

/** The limits of all offers, of each kind the strictest: who plans a cycle plans all of it within them. */
function strictest(offers: readonly AvailabilityInput[]): readonly LimitOfOffer[] {
  const found = new Map<string, LimitOfOffer>();
  for (const offer of offers) {
    for (const limit of offer.rules.limits) {
      const one = { offer, limit };
      const known = found.get(keyOf(one));
      if (!known || limit.most < known.limit.most) found.set(keyOf(one), one);
    }
  }
  return [...found.values()];
}

const isoWeek = (day: number): number => Math.floor((day + 3) / 7);

/** At most so many sessions a day or a week, those already booked counted. */
export function limitRows(
  places: readonly OfferedPlace[],
  offers: Readonly<Record<string, AvailabilityInput>>,
  span: Span,
): readonly Row[] {
  return strictest(Object.values(offers)).flatMap(({ offer, limit }) => {
    const days = daysOfWholeWeeks(offer.zone, span);
    const counted = sessionCounts(offer, days, limit);
    const counts = new Map(days.map(({ epochDay }, index) => [epochDay, counted[index]!]));
    const periods = new Map<number, { readonly places: number[]; readonly limit: number }>();
    for (const [index, place] of places.entries()) {
      if (limit.scope === 'service' && offers[place.offerId]!.serviceId !== offer.serviceId) continue;
      const period = limit.per === 'day' ? place.day : isoWeek(place.day);
      const row = periods.get(period) ?? { places: [], limit: Math.max(0, limit.most - (counts.get(place.day) ?? 0)) };
      row.places.push(index);
      periods.set(period, row);
    }
    return [...periods.values()].map((row) => ({ ...row, weights: row.places.map(() => 1) }));
  });
}
