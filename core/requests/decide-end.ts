import type { Booking } from '../bookings/booking.ts';
import type { BookingStatus } from '../bookings/booking-status.ts';
import { NO_CREDITS_USED } from '../packages/uses/no-credits-used.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { BookingRequest } from './booking-request.ts';
import { isOpen } from './is-open.ts';
import type { RequestMailEffect } from './request-effect.ts';
import { requestMails } from './request-mails.ts';
import type { RequestRefusal } from './request-refusal.ts';

/** How a request ends without a session. */
export interface RequestEnd {
  readonly state: 'declined' | 'withdrawn' | 'expired';
  /** Of the coach, to the client; or of the client. */
  readonly reason: string;
  readonly now: Instant;
}

export interface EndDecision {
  readonly request: BookingRequest;
  /** None takes time any more. */
  readonly bookings: readonly Booking[];
  readonly effects: readonly RequestMailEffect[];
}

const STATUS = { declined: 'declined', withdrawn: 'cancelled', expired: 'expired' } as const satisfies Record<
  RequestEnd['state'],
  BookingStatus
>;
const TOLD = { declined: ['client'], withdrawn: ['coach'], expired: ['client', 'coach'] } as const;

/**
 * May a request end like this? Declined and withdrawn while it can be answered, expired once it can't. What was only asked for was never agreed, so
 * a withdrawn session is cancelled by nobody: it counts against no one, and there is nothing to restore. Credits are returned in any case.
 */
export function decideEnd(
  request: BookingRequest,
  bookings: readonly Booking[],
  { state, reason, now }: RequestEnd,
): Result<EndDecision, RequestRefusal> {
  if (request.state !== 'open' || isOpen(request, now) === (state === 'expired')) return refuse({ code: 'request_over' });
  const ended: BookingRequest = {
    ...request,
    state,
    declineReason: state === 'declined' ? reason : '',
    decidedAt: now,
    version: request.version + 1,
  };
  return ok({
    request: ended,
    bookings: bookings
      .filter(({ status }) => status === 'requested')
      .map((booking) => ({
        ...booking,
        ...NO_CREDITS_USED,
        status: STATUS[state],
        cancelReason: state === 'withdrawn' ? reason : booking.cancelReason,
        version: booking.version + 1,
      })),
    effects: requestMails(ended, state, TOLD[state]),
  });
}
