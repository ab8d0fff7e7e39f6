import type { Booking } from '../../bookings/booking.ts';
import { choosePackage } from '../choose-package.ts';
import type { CreditedSession } from '../credited-session.ts';
import { NO_CREDITS_USED } from './no-credits-used.ts';
import type { PackageStanding } from '../package-standing.ts';

/** What a cancelled booking had used, and got back when it was cancelled. */
export type ReturnedCredits = Pick<CreditedSession, 'credits'> & { readonly packageId: string };

type Restored = Pick<Booking, 'serviceId' | 'durationMinutes' | 'startsAt' | 'packageId' | 'credits' | 'creditKept'>;

/**
 * What a session uses whose cancellation is taken back. Credits that were kept are used as before; those that were returned are taken again: of the same
 * package while that can be used and has them, for as it paid for this session before it does so again, though it was moved past its last day; else of
 * another one that is good for it, else of none. What used none uses none. `packages` are those that can be used now.
 */
export function takeAgain(
  session: Restored,
  returned: ReturnedCredits | undefined,
  packages: readonly PackageStanding[],
): Pick<Booking, 'packageId' | 'credits' | 'creditKept'> {
  if (session.creditKept !== null) return { packageId: session.packageId, credits: session.credits, creditKept: null };
  if (!returned) return NO_CREDITS_USED;
  const { credits, packageId } = returned;
  const same = packages.find(({ id, balance }) => id === packageId && balance >= credits);
  const chosen = same ?? choosePackage(packages, { ...session, credits });
  return chosen ? { packageId: chosen.id, credits, creditKept: null } : NO_CREDITS_USED;
}
