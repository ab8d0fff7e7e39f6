import { expirePackages as ofCoach } from '../../actions/packages/expire-packages.ts';
import { listCoachesWithOverduePackages } from '../../db/packages/overdue-packages.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';

/** All there are, a part at a time: in between others have their turn. */
async function allOfCoach(ctx: CycleSweepContext, coachId: string): Promise<number> {
  let expired = 0;
  for (;;) {
    const result = await ofCoach(ctx, coachId);
    if (!result.ok || result.value === 0) return expired;
    expired += result.value;
  }
}

/**
 * Every minute: packages whose last day is over. Safe in several processes at once, and after days of standing still; trouble with one coach's is written
 * down and keeps nobody else's waiting.
 */
export async function expirePackages(ctx: CycleSweepContext): Promise<void> {
  let expired = 0;
  for (const coachId of await listCoachesWithOverduePackages(ctx.database, ctx.clock.now())) {
    try {
      expired += await allOfCoach(ctx, coachId);
    } catch (error) {
      ctx.log.error({ coach: coachId, err: error }, 'packages could not expire');
    }
  }
  if (expired > 0) ctx.log.info({ expired }, 'packages expired');
}
