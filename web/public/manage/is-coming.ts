import type { BookingView } from '../../../contract/bookings.ts';

/** Whether it is going to happen, as far as anybody knows. */
export function isComing(status: BookingView['status']): boolean {
  return status === 'confirmed' || status === 'requested' || status === 'proposed' || status === 'awaiting_payment';
}
