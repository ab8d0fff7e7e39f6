import { isErasedAddress } from '../../clients/erased-address.ts';
import type { Instant } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';

/** Whether the coach could take this cancellation back, were its time free. Nobody comes to the session of who was erased. */
export const canRestore = (
  { status, startsAt, clientEmail }: Pick<Booking, 'status' | 'startsAt' | 'clientEmail'>,
  now: Instant,
): boolean => status === 'cancelled' && now < startsAt && !isErasedAddress(clientEmail);
