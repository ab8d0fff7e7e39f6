import type { AvailabilityInput } from '../availability/availability-input.ts';
import { bookedClaim } from '../bookings/booked-claim.ts';
import type { Booking } from '../bookings/booking.ts';
import type { BookingRefusal } from '../bookings/booking-refusal.ts';
import { claimOfDecision } from '../bookings/claim-of-decision.ts';
import type { BookingDecision } from '../bookings/decide-booking.ts';
import { decideTime } from '../bookings/decide-time.ts';
import { publishedSlotAt } from '../bookings/published-slot-at.ts';
import { ok, refuse, type Result } from '../result.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import type { Instant } from '../time/instant.ts';
import type { BookingRequest } from './booking-request.ts';
import { isOpen } from './is-open.ts';
import type { RequestMailEffect } from './request-effect.ts';
import { requestMails } from './request-mails.ts';
import type { RequestRefusal } from './request-refusal.ts';

/** All that decides over the coach's yes. */
export interface ApproveFacts {
  readonly request: BookingRequest;
  /** All of the request, by start. */
  readonly bookings: readonly Booking[];
  /** Of their service as it is today; nothing that the request itself holds is in the way. */
  readonly availability: AvailabilityInput;
}

export interface ApproveWish {
  /** The coach's explicit word that it may go over what is taken. */
  readonly overbook: boolean;
  /** Who says so, for the log. */
  readonly userId: string | null;
}

export interface ApproveDecision {
  readonly request: BookingRequest;
  /** By start; their claims take the place of those they had. */
  readonly bookings: readonly BookingDecision[];
  readonly effects: readonly RequestMailEffect[];
}

const confirmed = (booking: Booking, availability: AvailabilityInput): Booking => ({
  ...booking,
  status: 'confirmed',
  scheduleId: availability.scheduleId,
  publishedSlotId: publishedSlotAt(availability, instantToWall(availability.zone, booking.startsAt)),
  bufferBeforeMinutes: availability.rules.bufferBeforeMinutes,
  bufferAfterMinutes: availability.rules.bufferAfterMinutes,
  version: booking.version + 1,
});

/**
 * May the coach say yes? While the request can be answered, and every session still fits, under schedule, capacity and buffers of today: what it was
 * asked under may have changed. All or none; the refusal names every start that is not free any more.
 */
export function decideApprove(
  { request, bookings, availability }: ApproveFacts,
  { overbook, userId }: ApproveWish,
): Result<ApproveDecision, RequestRefusal | BookingRefusal> {
  if (!isOpen(request, availability.now)) return refuse({ code: 'request_over' });
  const approved: BookingDecision[] = [];
  const taken: Instant[] = [];
  let code: 'slot_taken' | 'kept_for_waitlist' = 'slot_taken';
  for (const booking of bookings.filter(({ status }) => status === 'requested')) {
    const facts: AvailabilityInput = {
      ...availability,
      claims: [...availability.claims, ...approved.map(claimOfDecision)],
      rules: { ...availability.rules, durationMinutes: booking.durationMinutes },
    };
    const time = decideTime(facts, booking.startsAt, { by: 'coach', overbook });
    if (!time.ok) {
      taken.push(booking.startsAt);
      if (time.refusal.code === 'kept_for_waitlist') code = time.refusal.code;
    } else {
      const next = confirmed(booking, facts);
      approved.push({ booking: next, claim: bookedClaim(next, time.value.capacity, time.value.overbooked ? userId : null), effects: [] });
    }
  }
  if (taken.length > 0) return refuse({ code, starts: taken });
  const next: BookingRequest = { ...request, state: 'approved', decidedAt: availability.now, version: request.version + 1 };
  return ok({ request: next, bookings: approved, effects: requestMails(next, 'approved', ['client', 'coach']) });
}
