import { DAY, type Instant } from '../../time/instant.ts';
import type { PackageMailEffect } from '../package-effect.ts';
import type { PackageStanding } from '../package-standing.ts';
import { packageStateOf } from '../package-state-of.ts';

/** How a package stands at the moment a mail about it would leave. */
export interface PackageMailStanding extends Pick<PackageStanding, 'balance' | 'expiresAt' | 'expiredAt' | 'closedAt'> {
  /** Credits that went with its last day. */
  readonly lost: number;
  /** Of its coach's rules. */
  readonly lowAt: number | null;
}

/** What ends later than that does not end soon. */
const SOON = 32 * DAY;

/** May this mail still leave? Of what was closed, extended, filled up or used up meanwhile nobody has to hear. */
export function packageMailVerdict(
  { event }: Pick<PackageMailEffect, 'event'>,
  one: PackageMailStanding,
  now: Instant,
): 'send' | 'overtaken' {
  const state = packageStateOf(one, now);
  const stands = state === 'open' || state === 'used_up';
  const holds = {
    assigned: stands,
    low: stands && one.lowAt !== null && one.balance <= one.lowAt,
    month: state === 'open' && one.expiresAt !== null && one.expiresAt <= now + SOON,
    week: state === 'open' && one.expiresAt !== null && one.expiresAt <= now + SOON,
    expired: state === 'expired' && one.expiredAt !== null && one.lost > 0,
  }[event];
  return holds ? 'send' : 'overtaken';
}
