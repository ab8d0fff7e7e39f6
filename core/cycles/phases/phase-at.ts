import type { Instant } from '../../time/instant.ts';
import type { CyclePhase } from '../cycle-phase.ts';
import type { Cycle } from '../cycle.ts';
import { cycleSpan } from './cycle-span.ts';

export type PhasedCycle = Pick<Cycle, 'phase' | 'automatic' | 'opensAt' | 'firstDate' | 'lastDate'>;

/**
 * The phase that holds at a moment, whether or not somebody has written it down since: an automatic cycle opens, begins and ends on its dates.
 * Nothing opens out of planning, for the regulars come first; a cycle by hand is where the coach put it.
 */
export function phaseAt(cycle: PhasedCycle, now: Instant, zone: string): CyclePhase {
  if (!cycle.automatic) return cycle.phase;
  const { from, until } = cycleSpan(zone, cycle);
  if (now >= until) return 'completed';
  const opens = cycle.phase === 'confirming' && cycle.opensAt !== null && cycle.opensAt <= now;
  const phase = opens ? 'open' : cycle.phase;
  return phase === 'open' && now >= from ? 'active' : phase;
}
