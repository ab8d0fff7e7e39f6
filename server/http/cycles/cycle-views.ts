import type { z } from 'zod';
import type { CycleView, PhaseView } from '../../../contract/cycles/cycles.ts';
import { cycleCounts } from '../../../core/cycles/cycle-counts.ts';
import { CYCLE_PHASES, type CyclePhase } from '../../../core/cycles/cycle-phase.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { cycleProgress } from '../../../core/cycles/phases/cycle-progress.ts';
import { cycleSpan } from '../../../core/cycles/phases/cycle-span.ts';
import { phaseAt } from '../../../core/cycles/phases/phase-at.ts';
import { phaseRefusal } from '../../../core/cycles/phases/phase-refusal.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { countCycleRegulars, groupPlacements } from '../../db/cycles/cycle-counts.ts';
import type { HttpContext } from '../http-context.ts';
import { refusalSentence } from '../problem.ts';
import { wallMoment } from './wall-moment.ts';

type View = z.input<typeof CycleView>;

const text = (instant: Instant | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** When a phase began, or will by the dates. */
function beginOf(cycle: Cycle, phase: CyclePhase, zone: string): Instant | null {
  const { from, until } = cycleSpan(zone, cycle);
  switch (phase) {
    case 'planning':
      return cycle.createdAt;
    case 'confirming':
      return cycle.firstSentAt;
    case 'open':
      return cycle.openedAt ?? (cycle.automatic ? cycle.opensAt : null);
    case 'active':
      return from;
    case 'completed':
      return cycle.completedAt ?? until;
  }
}

function phasesOf(cycle: Cycle, now: Instant, zone: string): z.input<typeof PhaseView>[] {
  const current = CYCLE_PHASES.indexOf(phaseAt(cycle, now, zone));
  return CYCLE_PHASES.map((phase, index) => {
    const at = beginOf(cycle, phase, zone);
    const refusal = phaseRefusal(cycle, phase, now, zone);
    return {
      phase,
      state: index < current ? 'done' : index === current ? 'current' : 'ahead',
      at: at === null ? null : wallMoment(zone, at),
      refusal: refusal && { code: refusal.code, sentence: refusalSentence(refusal) },
    };
  });
}

function viewOf(cycle: Cycle, counts: View['counts'], zone: string, now: Instant): View {
  const {
    confirmBy,
    opensAt,
    firstSentAt,
    deadlineDoneAt,
    openedAt,
    remindDays,
    completedAt: _,
    createdAt: __,
    coachId: ___,
    ...rest
  } = cycle;
  return {
    ...rest,
    remindDays: [...remindDays],
    phase: phaseAt(cycle, now, zone),
    confirmBy: confirmBy === null ? null : wallMoment(zone, confirmBy),
    opensAt: opensAt === null ? null : wallMoment(zone, opensAt),
    phases: phasesOf(cycle, now, zone),
    progress: cycleProgress(cycle, now, zone),
    firstSentAt: text(firstSentAt),
    deadlineDoneAt: text(deadlineDoneAt),
    openedAt: text(openedAt),
    counts,
  };
}

/** Cycles of one coach as they stand now, counted in two queries however many they are. Whoever calls has loaded them for the actor. */
export async function cycleViews(
  { database, action }: Pick<HttpContext, 'database' | 'action'>,
  coach: Pick<CoachRow, 'id' | 'timeZone'>,
  cycles: readonly Cycle[],
): Promise<View[]> {
  const ids = cycles.map(({ id }) => id);
  const [groups, regulars] = await Promise.all([groupPlacements(database, coach.id, ids), countCycleRegulars(database, coach.id, ids)]);
  const now = action.clock.now();
  return cycles.map((cycle) => {
    const { regulars: count, silent } = regulars.find(({ cycleId }) => cycleId === cycle.id) ?? { regulars: 0, silent: 0 };
    const counts = { ...cycleCounts(groups.filter(({ cycleId }) => cycleId === cycle.id)), regulars: count, silent };
    return viewOf(cycle, counts, coach.timeZone, now);
  });
}
