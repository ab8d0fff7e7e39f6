import type { CreditRules } from '../../../core/packages/credit-rules.ts';
import { renewalTimes } from '../../../core/packages/renewal-times.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { PackagesAsOf } from '../../db/packages/package-details.ts';

/** What decides which packages of a coach need renewal now. */
export const packagesAsOf = (
  { timeZone, creditRules }: { readonly timeZone: string; readonly creditRules: CreditRules },
  now: Instant,
): PackagesAsOf => ({ ...renewalTimes(timeZone, now), lowAt: creditRules.lowAt });
