import { loadPositionsDue } from '../../actions/waitlist/load-positions-due.ts';
import { tellPositions as tell } from '../../actions/waitlist/tell-positions.ts';
import { loadCoach } from '../../db/coaches.ts';
import { listCoachesShowingPositions } from '../../db/waitlist/told-positions.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';

/** Mostly nothing has moved: nobody's lock is taken for that. */
async function isDue({ database, clock }: CycleSweepContext, coachId: string): Promise<boolean> {
  const coach = await loadCoach(database, { kind: 'system' }, coachId);
  if (!coach) return false;
  const { better, first } = await loadPositionsDue(database, coach, clock.now());
  return better.length + first.length > 0;
}

/**
 * Every few minutes: tells clients who moved up in line, at most once a day and not at night. Safe in several processes at once, and after days of standing
 * still; trouble with one coach's line keeps no other one waiting.
 */
export async function tellPositions(ctx: CycleSweepContext): Promise<void> {
  let told = 0;
  for (const coachId of await listCoachesShowingPositions(ctx.database)) {
    try {
      const result = (await isDue(ctx, coachId)) ? await tell(ctx, coachId) : undefined;
      if (result?.ok) told += result.value;
    } catch (error) {
      ctx.log.error({ coach: coachId, err: error }, 'nobody could be told of their place in line');
    }
  }
  if (told > 0) ctx.log.info({ told }, 'clients were told of their place in line');
}
