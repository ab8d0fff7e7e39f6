import type { Instant } from '../../time/instant.ts';
import { CYCLE_PHASES, type CyclePhase } from '../cycle-phase.ts';
import type { Cycle } from '../cycle.ts';
import { cycleSpan } from './cycle-span.ts';
import { phaseAt } from './phase-at.ts';

export interface PhaseRefusal {
  readonly code:
    | 'phase_now'
    | 'phase_not_reachable'
    | 'deadline_past'
    | 'opening_past'
    | 'cycle_not_begun'
    | 'cycle_begun'
    | 'cycle_over'
    | 'cycle_sent';
}

function forwardRefusal(cycle: Cycle, to: CyclePhase, now: Instant, zone: string): PhaseRefusal['code'] | null {
  switch (to) {
    case 'confirming':
      if (cycle.confirmBy !== null && cycle.confirmBy <= now) return 'deadline_past';
      // It would open at once, before any regular was asked.
      return cycle.automatic && cycle.opensAt !== null && cycle.opensAt <= now ? 'opening_past' : null;
    case 'active':
      return now < cycleSpan(zone, cycle).from ? 'cycle_not_begun' : null;
    case 'planning':
    case 'open':
    case 'completed':
      return null;
  }
}

/** Back only where it harms nobody: nobody was written to, no session can have taken place. */
function backRefusal(cycle: Cycle, to: CyclePhase, now: Instant, zone: string): PhaseRefusal['code'] | null {
  const { from, until } = cycleSpan(zone, cycle);
  switch (to) {
    case 'planning':
      return cycle.firstSentAt === null ? null : 'cycle_sent';
    case 'confirming':
    case 'open':
      return now < from ? null : 'cycle_begun';
    case 'active':
      return now < until ? null : 'cycle_over';
    case 'completed':
      return null;
  }
}

/** Null where the coach can take the cycle there now, one step forward or back; else why not. */
export function phaseRefusal(cycle: Cycle, to: CyclePhase, now: Instant, zone: string): PhaseRefusal | null {
  const at = phaseAt(cycle, now, zone);
  const step = CYCLE_PHASES.indexOf(to) - CYCLE_PHASES.indexOf(at);
  if (step === 0) return { code: 'phase_now' };
  if (Math.abs(step) !== 1) return { code: 'phase_not_reachable' };
  const code = step === 1 ? forwardRefusal(cycle, to, now, zone) : backRefusal(cycle, to, now, zone);
  return code && { code };
}
