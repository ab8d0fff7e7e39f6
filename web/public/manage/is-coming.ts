import type { BookingView } from '../../../contract/bookings.ts';

type Coming = 'requested' | 'proposed' | 'awaiting_payment' | 'confirmed';

/** Whether it is going to happen, as far as anybody knows. */
export function isComing(status: BookingView['status']): status is Coming {
  return status === 'confirmed' || status === 'requested' || status === 'proposed' || status === 'awaiting_payment';
}
