import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { lockPractice } from '../../db/coaches.ts';
import { listOverduePackages } from '../../db/packages/overdue-packages.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeExpiry } from './write-expiry.ts';

const SYSTEM: Actor = { kind: 'system' };
/** The coach's lock is not held for longer than this takes; whoever calls goes on until there is none. */
const AT_ONCE = 100;

/**
 * Writes off what is left of packages whose last day is over. They are read under the coach's lock, so that a use, a return or an extension of the same
 * moment comes before or after it, and two processes don't do the same twice. Gives how many expired.
 */
export const expirePackages = (
  ctx: Pick<ActionContext, 'transaction' | 'clock' | 'newId'>,
  coachId: string,
): Promise<Result<number, ConstraintRefusal>> =>
  ctx.transaction<number, never>(async (tx) => {
    const coach = await lockPractice(tx, SYSTEM, coachId);
    if (!coach) return ok(0);
    const now = ctx.clock.now();
    const overdue = await listOverduePackages(tx, coach.id, now, AT_ONCE);
    for (const one of overdue) await writeExpiry(ctx, tx, one, now);
    return ok(overdue.length);
  });
