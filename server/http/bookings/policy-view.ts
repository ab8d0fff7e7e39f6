import type { z } from 'zod';
import type { CoachBookingView } from '../../../contract/bookings.ts';
import { type PolicyRefusal, policyRefusals } from '../../../core/bookings/changes/policy-refusals.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { sentence } from '../../../locales/sentence.ts';
import type { BookingDetails } from '../../db/booking-details.ts';
import { toBooking } from '../../db/bookings.ts';
import { type Clocks, onBothClocks } from './on-both-clocks.ts';

function told(refusal: PolicyRefusal | null, clocks: Clocks) {
  if (!refusal) return null;
  if ('until' in refusal)
    return { code: refusal.code, sentence: sentence(`policies:coach.${refusal.code}`, { until: onBothClocks(refusal.until, clocks) }) };
  const key = refusal.most === 0 ? 'policies:coach.never_moved' : 'policies:coach.moved_too_often';
  return { code: refusal.code, sentence: sentence(key, { count: refusal.most }) };
}

/** For the coach, whom no policy binds: what the client's own says now, on the coach's clock first. */
export function policyView(details: BookingDetails, now: Instant): z.input<typeof CoachBookingView>['clientCould'] {
  const booking = toBooking(details);
  const { cancel, move } = policyRefusals(booking, { asked: details.askedAt !== null && now < booking.startsAt, now });
  const clocks = { own: details.coachTimeZone, other: details.clientTimeZone };
  return { cancel: told(cancel, clocks), move: told(move, clocks) };
}
