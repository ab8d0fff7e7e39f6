import type { Booking } from '../../core/bookings/booking.ts';
import type { BookingRequest } from '../../core/requests/booking-request.ts';
import type { Suggestion } from '../../core/requests/suggestion.ts';
import { DAY, HOUR, type Instant } from '../../core/time/instant.ts';
import { bookedSession } from './booked-session.ts';
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
export const requestedBooking = (more: Partial<Booking> = {}): Booking => ({
  ...bookedSession(bookingFacts({ requests: { ...bookingFacts().requests, instant: false } }), { startsAt: ASKED_FOR, tell: [] }),
  requestId: 'request',
  ...more,
});

export const suggestionAt = (startsAt: Instant, more: Partial<Suggestion> = {}): Suggestion => ({
  id: `at-${startsAt}`,
  startsAt,
  endsAt: startsAt + HOUR,
  state: 'open',
  held: false,
  suggestedAt: NOW,
  ...more,
});
