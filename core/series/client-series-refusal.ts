import { admissionRefusal } from '../bookings/admission-refusal.ts';
import type { BookingRefusal } from '../bookings/booking-refusal.ts';
import type { BookingFacts } from '../bookings/decide-booking.ts';
import type { SeriesDate } from './series-date.ts';

/** Null where a client may book, or ask for, recurring sessions as long as these. Whom a service is not for is told nothing else about it. */
export function clientSeriesRefusal(
  { admission, durations, offer }: Pick<BookingFacts, 'admission' | 'durations' | 'offer'>,
  dates: readonly Pick<SeriesDate, 'durationMinutes'>[],
): BookingRefusal | null {
  const refusal = admissionRefusal(admission);
  if (refusal) return refusal;
  if (!offer.clientSeries) return { code: 'series_not_offered' };
  return dates.every(({ durationMinutes }) => durations.includes(durationMinutes)) ? null : { code: 'duration_not_offered', durations };
}
