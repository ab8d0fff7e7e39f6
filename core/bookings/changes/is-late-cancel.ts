import { type Instant, MINUTE } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';

/** Whether a cancellation by the client would count as late now, by the policy they booked under. What is only asked for can be taken back at any time. */
export const isLateCancel = ({ status, startsAt, policy }: Pick<Booking, 'status' | 'startsAt' | 'policy'>, now: Instant): boolean =>
  status === 'confirmed' && now > startsAt - policy.freeCancelMinutes * MINUTE;
