import { limitReasons } from '../availability/sweep/limit-reasons.ts';
import { decideApproval } from '../requests/decide-approval.ts';
import type { RequestReason } from '../requests/request-reason.ts';
import type { Instant } from '../time/instant.ts';
import type { BookingFacts } from './decide-booking.ts';

/** Why a client would have to ask for this start; nothing where they book it at once. */
export const approvalOf = (
  { requests, availability }: Pick<BookingFacts, 'requests' | 'availability'>,
  startsAt: Instant,
): readonly RequestReason[] =>
  decideApproval(requests, { startsAt, overLimit: limitReasons(availability, startsAt).length > 0, now: availability.now });
