import { byExpiry } from './by-expiry.ts';
import type { CreditedSession } from './credited-session.ts';
import { isGoodFor } from './is-good-for.ts';
import type { PackageStanding } from './package-standing.ts';

/** The package that pays for a session: of those that are good for it and have enough, the one that expires first. */
export const choosePackage = (packages: readonly PackageStanding[], session: CreditedSession): PackageStanding | undefined =>
  packages.filter((one) => one.closedAt === null && one.balance >= session.credits && isGoodFor(one, session)).toSorted(byExpiry)[0];
