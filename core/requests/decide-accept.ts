import type { CheckInMonth } from '../check-ins/check-in-month.ts';
import type { PlacedOverride } from '../attention/under-later-blocks.ts';
import type { AvailabilityInput } from '../availability/availability-input.ts';
import { type BookedClaim, bookedClaim } from '../bookings/booked-claim.ts';
import type { Booking } from '../bookings/booking.ts';
import { movedBooking } from '../bookings/changes/moved-booking.ts';
import { decideTime } from '../bookings/decide-time.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { BookingRequest } from './booking-request.ts';
import { isOpen } from './is-open.ts';
import { isStillFree } from './is-still-free.ts';
import type { RequestMailEffect } from './request-effect.ts';
import { requestMails } from './request-mails.ts';
import type { RequestRefusal } from './request-refusal.ts';
import type { Suggestion } from './suggestion.ts';

/** All that decides over the client's yes to another time. */
export interface AcceptFacts {
  readonly request: BookingRequest;
  /** The one that was asked for. */
  readonly booking: Booking;
  /** With its length; nothing that the request itself holds is in the way. */
  readonly availability: AvailabilityInput;
  /** Whatever blocks days around there. */
  readonly blocks: readonly PlacedOverride[];
  /** All of the request. */
  readonly suggestions: readonly Suggestion[];
  /** The client's, without this booking, where it counts as one. */
  readonly checkIns: readonly CheckInMonth[];
}

export interface AcceptDecision {
  readonly request: BookingRequest;
  readonly booking: Booking;
  readonly claim: BookedClaim;
  readonly effects: readonly RequestMailEffect[];
}

/**
 * May the client have this time? Then the session moves there and is confirmed, under schedule and buffers of today. Who has said yes to it already has
 * nothing left to do (null): a second click is none.
 */
export function decideAccept(facts: AcceptFacts, suggestionId: string): Result<AcceptDecision | null, RequestRefusal> {
  const { request, availability, suggestions } = facts;
  const checkIns = facts.booking.checkIn ? facts.checkIns : undefined;
  const chosen = suggestions.find(({ id }) => id === suggestionId);
  if (chosen?.state === 'accepted') return ok(null);
  if (!isOpen(request, availability.now)) return refuse({ code: 'request_over' });
  if (suggestions.every(({ state }) => state !== 'open')) return refuse({ code: 'nothing_suggested' });
  if (chosen?.state !== 'open' || !isStillFree(availability, facts.blocks, chosen)) return refuse({ code: 'suggestion_gone' });
  const time = decideTime(availability, chosen.startsAt, { by: 'coach', overbook: false, checkIns });
  if (!time.ok) return refuse(time.refusal.code === 'check_in_used' ? time.refusal : { code: 'suggestion_gone' });
  const booking: Booking = { ...movedBooking(facts.booking, availability, chosen.startsAt), status: 'confirmed' };
  const agreed: BookingRequest = { ...request, state: 'approved', decidedAt: availability.now, version: request.version + 1 };
  return ok({
    request: agreed,
    booking,
    claim: bookedClaim(booking, time.value.capacity, null),
    effects: requestMails(agreed, 'accepted', ['client', 'coach']),
  });
}
