import { ok, type Result } from '../../../../core/result.ts';
import { countAttempt } from '../../../db/throttles.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';

/** How often one address may join with one coach in a quarter of an hour, known or not: each time may be a mail to whoever owns it. */
const MOST = 20;
const WINDOW = 15 * 60_000;

/** Counts somebody who joins under this address, over all processes. Says how many seconds to wait; 0 is go on. */
export const countJoin = (
  ctx: ActionContext,
  { coachId, email }: { readonly coachId: string; readonly email: string },
): Promise<Result<{ readonly waitSeconds: number }, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const { count, resetsAt } = await countAttempt(tx, { subject: ctx.hashToken(`waitlist:${coachId}:${email}`), now, windowMs: WINDOW });
    return ok({ waitSeconds: count > MOST ? Math.ceil((resetsAt - now) / 1000) : 0 });
  });
