import type { Cycle } from '../../../core/cycles/cycle.ts';
import { loadCycle } from '../../db/cycles/cycles.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { HttpContext } from '../http-context.ts';
import { practice } from '../practice/practice.ts';
import { problem } from '../problem.ts';

/** The cycle that is asked for and its coach, if whoever asks runs the practice; to everybody else neither is there. */
export async function loadCycleOf(
  context: HttpContext,
  { coachId, cycleId }: { readonly coachId: string; readonly cycleId: string },
): Promise<{ readonly coach: CoachRow; readonly cycle: Cycle }> {
  const coach = await practice(context, coachId);
  const cycle = await loadCycle(context.database, context.actor, coachId, cycleId);
  if (!cycle) throw problem({ code: 'not_found' });
  return { coach, cycle };
}
