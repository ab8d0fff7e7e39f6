import { runWaitlist as serveOne } from '../../actions/waitlist/run-waitlist.ts';
import { listCoachesDue } from '../../db/waitlist/freed-spans.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';

/**
 * Every minute: lines of all coaches in which an offer is over, somebody's night is, or something fell free and was not looked at. Safe in several processes at
 * once, and after hours of standing still; trouble with one line is written down and keeps no other one waiting.
 */
export async function runWaitlist(ctx: CycleSweepContext): Promise<void> {
  for (const coachId of await listCoachesDue(ctx.database, ctx.clock.now())) {
    try {
      const result = await serveOne(ctx, coachId);
      if (!result.ok) ctx.log.error({ coach: coachId, code: result.refusal.code }, 'a waitlist could not be served');
    } catch (error) {
      ctx.log.error({ coach: coachId, err: error }, 'a waitlist could not be served');
    }
  }
}
