import type { Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../../db/database.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';

interface Overdue {
  /** As the log names them, many of them. */
  readonly what: string;
  /** The coaches who have any. */
  readonly listCoaches: (db: Database, now: Instant) => Promise<readonly string[]>;
  /** Ends some of one coach's, and gives how many; 0 once there are none. */
  readonly expireSome: (ctx: CycleSweepContext, coachId: string) => Promise<Result<number, unknown>>;
}

/** All there are, a part at a time: in between others have their turn. */
async function allOfCoach(ctx: CycleSweepContext, { expireSome }: Overdue, coachId: string): Promise<number> {
  let expired = 0;
  for (;;) {
    const result = await expireSome(ctx, coachId);
    if (!result.ok || result.value === 0) return expired;
    expired += result.value;
  }
}

/** Ends what is overdue, of every coach. Trouble with one coach's is written down and keeps nobody else's waiting. */
export async function expireOverdue(ctx: CycleSweepContext, overdue: Overdue): Promise<void> {
  const { what, listCoaches } = overdue;
  let expired = 0;
  for (const coachId of await listCoaches(ctx.database, ctx.clock.now())) {
    try {
      expired += await allOfCoach(ctx, overdue, coachId);
    } catch (error) {
      ctx.log.error({ coach: coachId, err: error }, `${what} could not expire`);
    }
  }
  if (expired > 0) ctx.log.info({ expired }, `${what} expired`);
}
