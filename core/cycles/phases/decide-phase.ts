import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { CyclePhase } from '../cycle-phase.ts';
import type { Cycle } from '../cycle.ts';
import type { CycleMailEffect } from '../cycle-effect.ts';
import type { Advance } from './decide-advance.ts';
import { type PhaseRefusal, phaseRefusal } from './phase-refusal.ts';

/** What a step by hand writes down. Back from open, the opening waits for the coach's word: its set time would open it again at once. */
function stepped(cycle: Cycle, to: CyclePhase, now: Instant): Partial<Cycle> {
  switch (to) {
    case 'planning':
      return { deadlineDoneAt: null };
    case 'confirming':
      return cycle.phase === 'planning' ? {} : { opensAt: null, openedAt: null };
    case 'open':
      return { openedAt: cycle.openedAt ?? now };
    case 'active':
      return { completedAt: null };
    case 'completed':
      return { completedAt: now };
  }
}

const MAILS: Partial<Record<CyclePhase, CycleMailEffect['event']>> = { open: 'opened', completed: 'completed' };

/**
 * One step by the coach's hand, of a cycle whose due steps are written down. Whoever opens to the public ends the deadline first. A step that
 * was taken back and is taken again brings no second mail.
 */
export function decidePhase(cycle: Cycle, to: CyclePhase, now: Instant, zone: string): Result<Advance, PhaseRefusal> {
  const refusal = phaseRefusal(cycle, to, now, zone);
  if (refusal) return refuse(refusal);
  const deadline = to === 'open' && cycle.deadlineDoneAt === null;
  const event = MAILS[to];
  const events = [...(deadline && cycle.firstSentAt !== null ? (['deadline'] as const) : []), ...(event ? [event] : [])];
  return ok({
    cycle: {
      ...cycle,
      phase: to,
      ...stepped(cycle, to, now),
      ...(deadline && { deadlineDoneAt: now }),
      version: cycle.version + 1,
    },
    deadline,
    effects: events.map((each) => ({ kind: 'cycle_mail', key: `cycle:${cycle.id}:${each}`, cycleId: cycle.id, event: each })),
  });
}
