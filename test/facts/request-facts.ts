import type { Booking } from '../../core/bookings/booking.ts';
import { decideBooking } from '../../core/bookings/decide-booking.ts';
import type { BookingRequest } from '../../core/requests/booking-request.ts';
import type { Suggestion } from '../../core/requests/suggestion.ts';
import { DAY, HOUR, type Instant } from '../../core/time/instant.ts';
import { bookingFacts } from './booking-facts.ts';

/** Monday 2 March 2026 at 08:00 in Toronto, as in `bookingFacts`. */
export const NOW = Date.parse('2026-03-02T13:00:00Z');
/** A week later, 10:00 in Toronto: what is asked for. */
export const ASKED_FOR = Date.parse('2026-03-09T14:00:00Z');

export const bookingRequest = (more: Partial<BookingRequest> = {}): BookingRequest => ({
  id: 'request',
  coachId: 'coach',
  clientId: 'client',
  state: 'open',
  reasons: ['not_instant'],
  waitsFor: 'coach',
  answerBy: NOW + 2 * DAY,
  declineReason: '',
  askedAt: NOW,
  decidedAt: null,
  version: 1,
  ...more,
});

/** A session that is asked for, in the practice of `bookingFacts`. */
export function requestedBooking(more: Partial<Booking> = {}): Booking {
  const facts = bookingFacts({ requests: { ...bookingFacts().requests, instant: false } });
  const decision = decideBooking(facts, {
    bookingId: 'booking',
    clientId: 'client',
    startsAt: ASKED_FOR,
    currency: null,
    clientName: 'Rosa',
    clientEmail: 'rosa@example.com',
    clientPhone: '',
    clientTimeZone: 'Europe/Lisbon',
    clientNote: '',
    by: 'client',
    overbook: false,
    userId: null,
    tell: [],
  });
  if (!decision.ok) throw new Error('It can be asked for.');
  return { ...decision.value.booking, requestId: 'request', ...more };
}

export const suggestionAt = (startsAt: Instant, more: Partial<Suggestion> = {}): Suggestion => ({
  id: `at-${startsAt}`,
  startsAt,
  endsAt: startsAt + HOUR,
  state: 'open',
  held: false,
  suggestedAt: NOW,
  ...more,
});
