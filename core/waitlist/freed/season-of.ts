import { isPublic } from '../../cycles/phases/is-public.ts';
import type { PhasedCycle } from '../../cycles/phases/phase-at.ts';
import type { Instant } from '../../time/instant.ts';
import type { FreedTime } from '../offers/offer-chain.ts';

/** What the cycle of a day says of those services of a time that are bound to cycles. */
export const seasonOf = (cycle: PhasedCycle | null, boundIds: readonly string[], now: Instant, zone: string): FreedTime['season'] =>
  cycle === null || boundIds.length === 0
    ? null
    : { isPublic: isPublic(cycle, now, zone), opensAt: cycle.automatic ? cycle.opensAt : null, serviceIds: boundIds };
