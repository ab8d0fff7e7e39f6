import { advanceCycle } from '../../actions/cycles/advance-cycle.ts';
import { listCyclesToAdvance } from '../../db/cycles/cycles.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';

/** Where a day begins first. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';

/**
 * Every minute: cycles of all coaches whose deadline, opening, first or last day has come. Safe in several processes at once, and after hours of
 * standing still; trouble with one cycle is written down and keeps no other one waiting.
 */
export async function advanceCycles(ctx: CycleSweepContext): Promise<void> {
  const now = ctx.clock.now();
  let advanced = 0;
  for (const { id, coachId } of await listCyclesToAdvance(ctx.database, now, instantToWall(EARLIEST_ZONE, now).date)) {
    try {
      const result = await advanceCycle(ctx, { coachId, cycleId: id });
      if (result.ok && result.value) advanced += 1;
    } catch (error) {
      ctx.log.error({ cycle: id, err: error }, 'a cycle could not go on');
    }
  }
  if (advanced > 0) ctx.log.info({ advanced }, 'cycles went on by their dates');
}
