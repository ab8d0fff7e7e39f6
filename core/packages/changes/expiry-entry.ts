import type { Instant } from '../../time/instant.ts';
import type { CreditEntry } from '../credit-entry.ts';

/** Writes off what is left when a package's time is over; undefined where nothing is. */
export const expiryEntry = ({ balance }: { readonly balance: number }, now: Instant): CreditEntry | undefined =>
  balance === 0 ? undefined : { kind: 'expire', amount: -balance, bookingId: null, reason: '', by: 'system', userId: null, at: now };
