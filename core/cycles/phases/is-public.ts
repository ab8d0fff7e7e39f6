import type { Instant } from '../../time/instant.ts';
import { phaseAt, type PhasedCycle } from './phase-at.ts';

/** Whether the public may book its days at this moment. */
export function isPublic(cycle: PhasedCycle, now: Instant, zone: string): boolean {
  const phase = phaseAt(cycle, now, zone);
  return phase === 'open' || phase === 'active';
}
