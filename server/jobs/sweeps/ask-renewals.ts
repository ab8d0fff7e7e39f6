import { askRenewal } from '../../actions/series/ask-renewal.ts';
import { listRenewalsDue } from '../../db/series/renewals.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';

/**
 * Every few minutes: asks both sides of series that end soon whether they go on, once. Safe in several processes at once, and after days of standing
 * still; trouble with one series keeps no other one waiting.
 */
export async function askRenewals(ctx: CycleSweepContext): Promise<void> {
  let asked = 0;
  for (const due of await listRenewalsDue(ctx.database, ctx.clock.now())) {
    try {
      const result = await askRenewal(ctx, due);
      if (result.ok && result.value) asked += 1;
    } catch (error) {
      ctx.log.error({ series: due.id, err: error }, 'it could not be asked whether a series goes on');
    }
  }
  if (asked > 0) ctx.log.info({ asked }, 'it was asked whether series go on');
}
