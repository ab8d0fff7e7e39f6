import { MINUTE } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';
import type { ChangeWish } from './change-wish.ts';

/**
 * Whether a cancellation by the client would count as late now, by the policy they booked under. What is only asked for or proposed can be taken back
 * at any time, and who was asked to choose another time is bound by nothing.
 */
export const isLateCancel = (
  { status, startsAt, policy }: Pick<Booking, 'status' | 'startsAt' | 'policy'>,
  { asked, now }: Omit<ChangeWish, 'by'>,
): boolean => status === 'confirmed' && !asked && now > startsAt - policy.freeCancelMinutes * MINUTE;
