import { addDays } from '../../time/add-days.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant } from '../../time/instant.ts';
import type { Validity } from '../changes/validity.ts';
import { validityUntil } from '../changes/validity-until.ts';
import type { CreditRules } from '../credit-rules.ts';

/**
 * Until when a package that is over opens again because credits come back to it: for so many days from today as the coach's rules give; null where they give
 * none, and what comes back expires at once. `timeZone` is the coach's.
 */
export const reopenedUntil = ({ graceDays }: Pick<CreditRules, 'graceDays'>, timeZone: string, now: Instant): Validity | null =>
  graceDays === null ? null : validityUntil(timeZone, addDays(instantToWall(timeZone, now).date, graceDays));
