import { noticesDue } from '../../../core/packages/notices/notices-due.ts';
import { tellOfPackages } from '../../actions/packages/tell-of-packages.ts';
import { loadCoach } from '../../db/coaches.ts';
import { listNoticedPackages, listToNotice } from '../../db/packages/notices.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';

type Whose = Awaited<ReturnType<typeof listToNotice>>[number];

/** Most have been looked at before, and nothing has changed: nobody's lock is taken for that. */
async function isDue({ database, clock }: CycleSweepContext, whose: Whose): Promise<boolean> {
  const coach = await loadCoach(database, { kind: 'system' }, whose.coachId);
  if (!coach) return false;
  const rules = { lowAt: coach.creditRules.lowAt, timeZone: coach.timeZone };
  return noticesDue(await listNoticedPackages(database, whose), rules, clock.now()).length > 0;
}

/**
 * Every few minutes: tells clients and coaches of packages that are low, end soon, or have expired, each once. Safe in several processes at once, and after
 * days of standing still; trouble with one client keeps no other one waiting.
 */
export async function notifyPackages(ctx: CycleSweepContext): Promise<void> {
  let told = 0;
  for (const whose of await listToNotice(ctx.database, ctx.clock.now())) {
    try {
      const result = (await isDue(ctx, whose)) ? await tellOfPackages(ctx, whose) : undefined;
      if (result?.ok) told += result.value;
    } catch (error) {
      ctx.log.error({ coach: whose.coachId, client: whose.clientId, err: error }, 'nobody could be told of a client’s packages');
    }
  }
  if (told > 0) ctx.log.info({ told }, 'clients and coaches were told of packages');
}
