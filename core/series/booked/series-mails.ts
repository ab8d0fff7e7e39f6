import type { BookingParty } from '../../bookings/booking.ts';
import type { SeriesMailEffect } from '../series-effect.ts';

/** One mail about a series to each side that is to be told. */
export const seriesMails = (
  told: Omit<SeriesMailEffect, 'kind' | 'key' | 'to'>,
  tell: readonly BookingParty[],
): readonly SeriesMailEffect[] =>
  tell.map((to) => ({ kind: 'series_mail', key: `series:${told.seriesId}:${told.event}:${told.version}:${to}`, ...told, to }));
