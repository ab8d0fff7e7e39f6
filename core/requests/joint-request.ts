import type { Instant } from '../time/instant.ts';
import type { NewRequest } from './new-request.ts';
import { REQUEST_REASONS } from './request-reason.ts';

interface Asked {
  readonly booking: { readonly startsAt: Instant };
  readonly request: NewRequest | null;
}

/** One request for all that is wanted in one step, as soon as one of it has to be asked for: all reasons of any, and the deadline of the first session. */
export function jointRequest(bookings: readonly Asked[]): NewRequest | null {
  const asked = bookings.flatMap(({ request }) => request ?? []);
  if (asked.length === 0) return null;
  const reasons = REQUEST_REASONS.filter((reason) => asked.some((request) => request.reasons.includes(reason)));
  return { reasons, answerBy: Math.min(...asked.map((request) => request.answerBy), ...bookings.map(({ booking }) => booking.startsAt)) };
}
