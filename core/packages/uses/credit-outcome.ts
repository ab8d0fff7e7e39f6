import type { Booking } from '../../bookings/booking.ts';
import type { Instant } from '../../time/instant.ts';
import { CREDIT_KEPT } from '../credit-kept.ts';
import type { PackageTerms } from './package-terms.ts';

/** What becomes of the credits of a cancelled session; `returned_for_days`: its package is over, and opens again for so long as the coach's rules say. */
export const CREDIT_OUTCOMES = ['returned', 'returned_for_days', ...CREDIT_KEPT] as const;
export type CreditOutcome = (typeof CREDIT_OUTCOMES)[number];

interface Cancelling {
  /** By the client, later than was free of consequences; the coach is never late. */
  readonly late: boolean;
  /** Of the package that it uses; left out where it uses none. */
  readonly terms: PackageTerms | undefined;
  readonly now: Instant;
}

/** Null where it uses no credits. What was agreed when it was booked says whether a late one gives them back, the coach's rules of today whether an expired package does. */
export function creditOutcome(
  { packageId, policy }: Pick<Booking, 'packageId' | 'policy'>,
  { late, terms, now }: Cancelling,
): CreditOutcome | null {
  if (packageId === null) return null;
  if (late && !policy.returnLateCredit) return 'late';
  const isOver = terms !== undefined && terms.expiresAt !== null && terms.expiresAt <= now;
  if (!isOver) return 'returned';
  return terms.graceDays === null ? 'expired' : 'returned_for_days';
}
