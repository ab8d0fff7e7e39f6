import type { BookingView } from '../../../contract/bookings.ts';

/** Whether it is only asked for, or was and may have come to nothing. A session that was agreed and then cancelled looks the same until its request is read. */
export const isRequest = ({ status, wasAsked }: Pick<BookingView, 'status' | 'wasAsked'>): boolean =>
  status === 'requested' || (wasAsked && (status === 'declined' || status === 'expired' || status === 'cancelled'));
