import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import type { Advance } from './decide-advance.ts';
import { phaseAt } from './phase-at.ts';

export interface DeadlineRefusal {
  readonly code: 'deadline_done' | 'phase_not_reachable' | 'cycle_over';
}

/** May the coach draw the deadline's consequences now? Once, of a cycle whose regulars are being asked, be it before the set time. */
export function decideEndDeadline(cycle: Cycle, now: Instant, zone: string): Result<Advance, DeadlineRefusal> {
  const phase = phaseAt(cycle, now, zone);
  if (phase === 'completed') return refuse({ code: 'cycle_over' });
  if (phase === 'planning') return refuse({ code: 'phase_not_reachable' });
  if (cycle.deadlineDoneAt !== null) return refuse({ code: 'deadline_done' });
  return ok({
    cycle: { ...cycle, deadlineDoneAt: now, version: cycle.version + 1 },
    deadline: true,
    effects:
      cycle.firstSentAt === null ? [] : [{ kind: 'cycle_mail', key: `cycle:${cycle.id}:deadline`, cycleId: cycle.id, event: 'deadline' }],
  });
}
