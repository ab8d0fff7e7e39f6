import { remindByDate } from '../../actions/cycles/tracker/remind-by-date.ts';
import { listCyclesToRemind } from '../../db/cycles/tracker/tracker-parts.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';

/**
 * Every few minutes: reminds regulars of their dates on the days that their coach has set. Safe in several processes at once, and after hours
 * of standing still; trouble with one cycle keeps no other one waiting.
 */
export async function remindRegulars(ctx: CycleSweepContext): Promise<void> {
  let reminded = 0;
  for (const { id, coachId } of await listCyclesToRemind(ctx.database, ctx.clock.now())) {
    try {
      const result = await remindByDate(ctx, { coachId, cycleId: id });
      if (result.ok) reminded += result.value;
    } catch (error) {
      ctx.log.error({ cycle: id, err: error }, 'the regulars of a cycle could not be reminded');
    }
  }
  if (reminded > 0) ctx.log.info({ reminded }, 'regulars were reminded of their dates');
}
