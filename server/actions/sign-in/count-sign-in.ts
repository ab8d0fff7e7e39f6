import { ok, type Result } from '../../../core/result.ts';
import { countAttempt } from '../../db/throttles.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** How often one address may be tried in a quarter of an hour, known or not. */
const MOST = { password: 10, link: 5 } as const;
const WINDOW = 15 * 60_000;

export interface SignInAttempt {
  readonly way: keyof typeof MOST;
  readonly email: string;
}

/** Counts an attempt to sign in as somebody, over all processes. Says how many seconds to wait; 0 is go on. */
export const countSignIn = (
  ctx: ActionContext,
  { way, email }: SignInAttempt,
): Promise<Result<{ readonly waitSeconds: number }, ConstraintRefusal>> =>
  ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const { count, resetsAt } = await countAttempt(tx, { subject: ctx.hashToken(`${way}:${email}`), now, windowMs: WINDOW });
    return ok({ waitSeconds: count > MOST[way] ? Math.ceil((resetsAt - now) / 1000) : 0 });
  });
