import type { Instant } from '../../time/instant.ts';
import type { CycleMailEffect } from '../cycle-effect.ts';
import type { CyclePhase } from '../cycle-phase.ts';
import type { Cycle } from '../cycle.ts';
import { cycleSpan } from './cycle-span.ts';
import { phaseAt } from './phase-at.ts';

/** A cycle some steps on. */
export interface Advance {
  readonly cycle: Cycle;
  /** Whether the deadline's consequences are to be drawn with it. */
  readonly deadline: boolean;
  /** Mails to the coach. */
  readonly effects: readonly CycleMailEffect[];
}

const BETWEEN: readonly CyclePhase[] = ['confirming', 'open', 'active'];

/** Anybody was asked, and the time to answer is over, or the cycle has gone past it. */
const isDeadlineDue = (cycle: Cycle, to: CyclePhase, now: Instant): boolean =>
  cycle.deadlineDoneAt === null &&
  BETWEEN.includes(cycle.phase) &&
  ((cycle.confirmBy !== null && cycle.confirmBy <= now) || (cycle.phase === 'confirming' && to !== 'confirming'));

const mail = (cycle: Cycle, event: CycleMailEffect['event']): CycleMailEffect => ({
  kind: 'cycle_mail',
  key: `cycle:${cycle.id}:${event}`,
  cycleId: cycle.id,
  event,
});

/**
 * What the dates have brought about and nobody has written down yet, all of it in order however long nobody looked; null where there is nothing.
 * A cycle has opened and ended when its dates say so, not when somebody noticed. The deadline was promised to clients: it is drawn where the
 * phases wait for the coach's hand, too.
 */
export function decideAdvance(cycle: Cycle, now: Instant, zone: string): Advance | null {
  const phase = phaseAt(cycle, now, zone);
  const deadline = isDeadlineDue(cycle, phase, now);
  if (phase === cycle.phase && !deadline) return null;
  const opened = cycle.automatic && cycle.phase === 'confirming' && cycle.opensAt !== null && cycle.opensAt <= now;
  const completed = phase === 'completed' && cycle.phase !== 'completed';
  const after: Cycle = {
    ...cycle,
    phase,
    deadlineDoneAt: deadline ? now : cycle.deadlineDoneAt,
    openedAt: opened ? cycle.opensAt : cycle.openedAt,
    completedAt: completed ? cycleSpan(zone, cycle).until : cycle.completedAt,
    version: cycle.version + 1,
  };
  return {
    cycle: after,
    deadline,
    effects: [
      ...(deadline && cycle.firstSentAt !== null ? [mail(cycle, 'deadline')] : []),
      // Of one that is over by now there is nothing left to open.
      ...(opened && !completed ? [mail(cycle, 'opened')] : []),
      ...(completed && cycle.phase !== 'planning' ? [mail(cycle, 'completed')] : []),
    ],
  };
}
