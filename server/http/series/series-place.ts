import type { z } from 'zod';
import type { BookingView } from '../../../contract/bookings.ts';
import type { Series } from '../../../core/series/series.ts';
import { seriesProgress, type SeriesProgress } from '../../../core/series/series-progress.ts';
import type { BookingDetails } from '../../db/booking-details.ts';

type Numbered = Pick<SeriesProgress, 'numbers' | 'total'>;

/** A page of a calendar has many dates of one series, and one plan for all of them. */
const known = new WeakMap<Series, Numbered>();

function numbered(plan: Series): Numbered {
  const before = known.get(plan);
  if (before) return before;
  // Neither depends on the time it is.
  const { numbers, total } = seriesProgress(plan, 0);
  known.set(plan, { numbers, total });
  return { numbers, total };
}

/** The place of a booking in its series: "3 of 10". What does not take place has no number. */
export function seriesPlace({ seriesId, seriesDate, seriesPlan }: BookingDetails): z.input<typeof BookingView>['series'] {
  if (seriesId === null || seriesDate === null) return null;
  const { numbers, total } = seriesPlan ? numbered(seriesPlan) : { numbers: new Map<string, number>(), total: null };
  return { id: seriesId, dateId: seriesDate, number: numbers.get(seriesDate) ?? null, total };
}
