import type { PackageStanding } from '../../core/packages/package-standing.ts';

/** Eight credits, for whatever takes credits and for ever. */
export const packageFacts = (more: Partial<PackageStanding> = {}): PackageStanding => ({
  id: 'eight',
  name: 'Eight sessions',
  balance: 8,
  durationMinutes: null,
  serviceIds: [],
  expiresAt: null,
  expiredAt: null,
  closedAt: null,
  createdAt: 0,
  ...more,
});
