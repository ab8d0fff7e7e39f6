import { OPENS_SOON } from '../../../core/waitlist/opened/announces-opening.ts';
import { tellOpenings as tell } from '../../actions/waitlist/tell-openings.ts';
import { listCoachesOpening } from '../../db/waitlist/waiting-for-cycle.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';

/**
 * Every few minutes: tells clients who wait for a cycle that it opens within a day. Safe in several processes at once, and after days of standing still; trouble
 * with one coach's line keeps no other one waiting.
 */
export async function tellOpenings(ctx: CycleSweepContext): Promise<void> {
  const now = ctx.clock.now();
  let told = 0;
  for (const coachId of await listCoachesOpening(ctx.database, { from: now, until: now + OPENS_SOON })) {
    try {
      const result = await tell(ctx, coachId);
      if (result.ok) told += result.value;
    } catch (error) {
      ctx.log.error({ coach: coachId, err: error }, 'nobody could be told that a cycle opens soon');
    }
  }
  if (told > 0) ctx.log.info({ told }, 'clients were told that a cycle opens soon');
}
