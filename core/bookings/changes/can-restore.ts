import { isErasedAddress } from '../../clients/erased-address.ts';
import type { Instant } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';

/**
 * Whether the coach could take this cancellation back, were its time free. Nobody comes to the session of who was erased, and what nobody
 * cancelled was a request that its client took back.
 */
export const canRestore = (
  { status, startsAt, clientEmail, cancelledBy }: Pick<Booking, 'status' | 'startsAt' | 'clientEmail' | 'cancelledBy'>,
  now: Instant,
): boolean => status === 'cancelled' && cancelledBy !== null && now < startsAt && !isErasedAddress(clientEmail);
