import type { Instant } from '../time/instant.ts';
import type { Booking } from './booking.ts';

/** Whether the coach could take this cancellation back, were its time free. */
export const canRestore = ({ status, startsAt }: Pick<Booking, 'status' | 'startsAt'>, now: Instant): boolean =>
  status === 'cancelled' && now < startsAt;
