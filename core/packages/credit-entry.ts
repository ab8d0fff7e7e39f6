import type { BookingParty } from '../bookings/booking.ts';
import type { Instant } from '../time/instant.ts';

/**
 * What can happen to a balance. `grant`: the coach gave credits; `purchase`: they were paid online; `use` and `return`: a booking took them or gave them
 * back; `adjust`: the coach set it right, with a reason; `expire`: what was left when the package's time was over, and above 0 the same when it was extended
 * afterwards, so that what was given in all stays what it was.
 */
export const CREDIT_ENTRY_KINDS = ['grant', 'purchase', 'use', 'return', 'adjust', 'expire'] as const;
export type CreditEntryKind = (typeof CREDIT_ENTRY_KINDS)[number];

/** One line of a package's ledger. Lines are only ever added; the balance is their sum. */
export interface CreditEntry {
  readonly kind: CreditEntryKind;
  /** Never 0: below it what goes, above it what comes. */
  readonly amount: number;
  /** Of `use` and `return`, and of no other. */
  readonly bookingId: string | null;
  readonly reason: string;
  readonly by: BookingParty | 'system';
  readonly userId: string | null;
  readonly at: Instant;
}
