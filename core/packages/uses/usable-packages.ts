import type { Instant } from '../../time/instant.ts';
import type { PackageStanding } from '../package-standing.ts';

/** Those of which something can be used now, if there is something left: neither closed nor over, whether or not that is noted already. */
export const usablePackages = (packages: readonly PackageStanding[], now: Instant): readonly PackageStanding[] =>
  packages.filter(({ closedAt, expiresAt }) => closedAt === null && (expiresAt === null || expiresAt > now));
