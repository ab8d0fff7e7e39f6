import type { z } from 'zod';
import type { RegularCycle } from '../../../../contract/cycles/regulars.ts';
import { cycleCounts } from '../../../../core/cycles/cycle-counts.ts';
import { phaseAt } from '../../../../core/cycles/phases/phase-at.ts';
import { placementStatus } from '../../../../core/cycles/placement-status.ts';
import { renewalOf } from '../../../../core/cycles/renewal-of.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import type { RegularCycleRow } from '../../../db/cycles/roster/list-regular-cycles.ts';

/** A regular's part in one cycle: what became of it, and of its dates. */
export function regularCycleView(
  { cycle, wish, placements }: RegularCycleRow,
  { timeZone, now }: { readonly timeZone: string; readonly now: Instant },
): z.input<typeof RegularCycle> {
  const visits = placements.map((facts) => ({ status: placementStatus(facts), answer: facts.answer }));
  const { placed, confirmed, declined } = cycleCounts(placements.map((facts) => ({ ...facts, moved: false, unsent: false, count: 1 })));
  return {
    cycleId: cycle.id,
    name: cycle.name,
    phase: phaseAt(cycle, now, timeZone),
    firstDate: cycle.firstDate,
    lastDate: cycle.lastDate,
    renewal: renewalOf({ wish, visits }),
    placed,
    confirmed,
    declined,
    completed: visits.filter(({ status }) => status === 'completed').length,
  };
}
