import type { Instant } from '../../time/instant.ts';
import type { CreditRules } from '../credit-rules.ts';

/** What decides whether a package gets credits back. */
export interface PackageTerms extends Pick<CreditRules, 'graceDays'> {
  /** When its last day is over; null: never. */
  readonly expiresAt: Instant | null;
}
