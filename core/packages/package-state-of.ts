import type { Instant } from '../time/instant.ts';
import type { PackageStanding } from './package-standing.ts';
import type { PackageState } from './package-state.ts';

/** Closed comes before expired, and expired before used up: the first says best why nothing can be booked with it. */
export function packageStateOf(
  { balance, expiresAt, closedAt }: Pick<PackageStanding, 'balance' | 'expiresAt' | 'closedAt'>,
  now: Instant,
): PackageState {
  if (closedAt !== null) return 'closed';
  if (expiresAt !== null && expiresAt <= now) return 'expired';
  return balance === 0 ? 'used_up' : 'open';
}
