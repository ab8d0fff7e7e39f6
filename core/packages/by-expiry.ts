import type { PackageStanding } from './package-standing.ts';

type Dated = Pick<PackageStanding, 'id' | 'expiresAt' | 'createdAt'>;

/** What expires first is used first; of those that expire alike, the older one. */
export function byExpiry(one: Dated, other: Dated): number {
  if (one.expiresAt !== other.expiresAt) return (one.expiresAt ?? Infinity) < (other.expiresAt ?? Infinity) ? -1 : 1;
  if (one.createdAt !== other.createdAt) return one.createdAt - other.createdAt;
  return one.id < other.id ? -1 : 1;
}
