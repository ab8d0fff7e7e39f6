import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { serveLine } from './serve-line.ts';
import type { WaitlistContext } from './waitlist-context.ts';

const SYSTEM: Actor = { kind: 'system' };

/** Looks at one coach's line. The moment is read under the lock: of two processes the second finds done what the first did. */
export const runWaitlist = (
  ctx: WaitlistContext & Pick<ActionContext, 'transaction'>,
  coachId: string,
): Promise<Result<null, ConstraintRefusal>> =>
  ctx.transaction<null, never>(async (tx) => {
    const coach = await lockPractice(tx, SYSTEM, coachId);
    if (coach) await serveLine(ctx, tx, coach);
    return ok(null);
  });
