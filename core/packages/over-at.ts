import type { Instant } from '../time/instant.ts';
import type { PackageStanding } from './package-standing.ts';
import { packageStateOf } from './package-state-of.ts';

interface Ended extends Pick<PackageStanding, 'balance' | 'expiresAt' | 'closedAt'> {
  /** When its balance last changed. */
  readonly lastEntryAt: Instant | null;
}

/** Since when nothing can be booked with a package any more; null while something can. */
export function overAt(one: Ended, now: Instant): Instant | null {
  switch (packageStateOf(one, now)) {
    case 'open':
      return null;
    case 'closed':
      return one.closedAt;
    case 'expired':
      return one.expiresAt;
    case 'used_up':
      return one.lastEntryAt;
  }
}
