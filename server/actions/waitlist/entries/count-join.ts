import { ok, type Result } from '../../../../core/result.ts';
import { DAY, MINUTE } from '../../../../core/time/instant.ts';
import { countAttempt } from '../../../db/throttles.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';

/** How often one address may join with one coach in such a time, known or not: each time may be a mail to whoever owns it. */
const LIMITS = [
  { name: 'waitlist', most: 20, windowMs: 15 * MINUTE },
  { name: 'waitlist-day', most: 60, windowMs: DAY },
] as const;

/** Counts somebody who joins under this address, over all processes. Says how many seconds to wait; 0 is go on. */
export const countJoin = (
  ctx: ActionContext,
  { coachId, email }: { readonly coachId: string; readonly email: string },
): Promise<Result<{ readonly waitSeconds: number }, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    for (const { name, most, windowMs } of LIMITS) {
      const subject = ctx.hashToken(`${name}:${coachId}:${email}`);
      const { count, resetsAt } = await countAttempt(tx, { subject, now, windowMs });
      // What is refused by the one is not counted by the other.
      if (count > most) return ok({ waitSeconds: Math.ceil((resetsAt - now) / 1000) });
    }
    return ok({ waitSeconds: 0 });
  });
