import { admissionRefusal } from '../bookings/admission-refusal.ts';
import type { BookingRefusal } from '../bookings/booking-refusal.ts';
import type { BookingFacts } from '../bookings/decide-booking.ts';

/** Null where a client may book, or ask for, recurring sessions. Whom a service is not for is told nothing else about it. */
export function clientSeriesRefusal({ admission, durations, offer, availability }: BookingFacts): BookingRefusal | null {
  const refusal = admissionRefusal(admission);
  if (refusal) return refusal;
  if (!offer.clientSeries) return { code: 'series_not_offered' };
  return durations.includes(availability.rules.durationMinutes) ? null : { code: 'duration_not_offered', durations };
}
