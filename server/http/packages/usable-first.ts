import { byExpiry } from '../../../core/packages/by-expiry.ts';
import { packageStateOf } from '../../../core/packages/package-state-of.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { PackageDetails } from '../../db/packages/package-details.ts';

/** Those that can be used, in the order in which they are; then the others, latest first. */
export function usableFirst(packages: readonly PackageDetails[], now: Instant): readonly PackageDetails[] {
  const isOpen = (one: PackageDetails) => packageStateOf(one, now) === 'open';
  const others = packages.filter((one) => !isOpen(one)).toSorted((one, other) => other.createdAt - one.createdAt);
  return [...packages.filter(isOpen).toSorted(byExpiry), ...others];
}
