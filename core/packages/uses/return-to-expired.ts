import { addDays } from '../../time/add-days.ts';
import { endOfDay } from '../../time/end-of-day.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import type { CreditRules } from '../credit-rules.ts';
import type { PackageStanding } from '../package-standing.ts';

interface ReturnToExpired {
  /** Credits that expired with its last day and that nobody has written off yet: what comes back later is not lost with them. */
  readonly writeOffBefore: number;
  /** The package's new last day, and when that is over; null: no grace is given, and what comes back expires at once. */
  readonly reopenedUntil: { readonly expiresOn: LocalDate; readonly expiresAt: Instant } | null;
}

/** What becomes of credits that come back to a package whose last day is over, by the coach's rules. `timeZone` is the coach's. */
export function returnToExpired(
  { balance, expiredAt }: Pick<PackageStanding, 'balance' | 'expiredAt'>,
  { graceDays }: Pick<CreditRules, 'graceDays'>,
  timeZone: string,
  now: Instant,
): ReturnToExpired {
  const writeOffBefore = expiredAt === null ? balance : 0;
  if (graceDays === null) return { writeOffBefore, reopenedUntil: null };
  const expiresOn = addDays(instantToWall(timeZone, now).date, graceDays);
  return { writeOffBefore, reopenedUntil: { expiresOn, expiresAt: endOfDay(timeZone, expiresOn) } };
}
