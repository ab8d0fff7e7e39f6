import type { AvailabilityInput } from '../availability/availability-input.ts';
import type { ClosedReason } from '../availability/closed-reason.ts';
import { explainTime } from '../availability/explain-time.ts';
import { withoutCycles } from '../availability/without-cycles.ts';
import { withoutNotice } from '../availability/without-notice.ts';
import type { Booking } from '../bookings/booking.ts';

/** Only these speak against a time for a coach, who is bound by no notice, window or cycle; and of what has passed nothing is left to say. */
const CONCERNS: readonly ClosedReason['code'][] = [
  'blocked',
  'taken',
  'kept',
  'other_schedule',
  'limit_reached',
  'outside_hours',
  'off_grid',
];

/**
 * What speaks against a session that is asked for, by the hours, blocks and limits of today. The coach may say yes all the same, to what is taken only
 * by overbooking. `availability` leaves the booking's own claim out.
 */
export const concernsOf = (
  availability: AvailabilityInput,
  { startsAt, durationMinutes }: Pick<Booking, 'startsAt' | 'durationMinutes'>,
): readonly ClosedReason[] =>
  explainTime(withoutCycles(withoutNotice({ ...availability, rules: { ...availability.rules, durationMinutes } })), startsAt).filter(
    ({ code }) => CONCERNS.includes(code),
  );
