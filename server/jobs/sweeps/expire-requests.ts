import { expireRequests as ofCoach } from '../../actions/requests/expire-requests.ts';
import { listCoachesWithOverdue } from '../../db/requests/overdue-requests.ts';
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
 * Every minute: requests that nobody answered in time. Safe in several processes at once, and after hours of standing still; trouble with one coach's
 * is written down and keeps nobody else's waiting.
 */
export async function expireRequests(ctx: CycleSweepContext): Promise<void> {
  let expired = 0;
  for (const coachId of await listCoachesWithOverdue(ctx.database, ctx.clock.now())) {
    try {
      expired += await allOfCoach(ctx, coachId);
    } catch (error) {
      ctx.log.error({ coach: coachId, err: error }, 'requests could not expire');
    }
  }
  if (expired > 0) ctx.log.info({ expired }, 'requests expired');
}
