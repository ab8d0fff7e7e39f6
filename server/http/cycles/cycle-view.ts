import type { z } from 'zod';
import type { CycleView } from '../../../contract/cycles/cycles.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { HttpContext } from '../http-context.ts';
import { cycleViews } from './cycle-views.ts';

/** One cycle as it stands now, with its pipeline and its counts. Whoever calls has loaded it for the actor. */
export async function cycleView(
  context: Pick<HttpContext, 'database' | 'action'>,
  coach: Pick<CoachRow, 'id' | 'timeZone'>,
  cycle: Cycle,
): Promise<z.input<typeof CycleView>> {
  const [view] = await cycleViews(context, coach, [cycle]);
  if (!view) throw new Error('A cycle that was asked for is always shown.');
  return view;
}
