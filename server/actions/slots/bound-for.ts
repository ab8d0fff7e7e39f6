import type { AvailabilityInput } from '../../../core/availability/availability-input.ts';
import { withoutNotice } from '../../../core/availability/without-notice.ts';
import type { BookingParty } from '../../../core/bookings/booking.ts';

export interface Bound {
  readonly by: BookingParty;
  /** The coach has asked this client to choose another time. */
  readonly asked?: boolean;
}

/**
 * The rules that bind whoever looks for a time. The coach is bound by no notice, window or limit (requirement S3): open are the times of the
 * hours that nobody has taken. A client who was asked for another time is bound by no notice.
 */
export function boundFor(input: AvailabilityInput, { by, asked = false }: Bound): AvailabilityInput {
  if (by === 'coach') return { ...input, rules: { ...input.rules, noticeMinutes: 0, windowDays: 730, limits: [] } };
  return asked ? withoutNotice(input) : input;
}
