import type { Actor } from '../../../../core/identity/actor.ts';
import { ok, type Result } from '../../../../core/result.ts';
import { lockPractice } from '../../../db/coaches.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import { listOverdueEntries } from '../../../db/waitlist/entries.ts';
import type { ActionContext } from '../../action-context.ts';
import { writeExpired } from './write-expired.ts';

const SYSTEM: Actor = { kind: 'system' };
/** The coach's lock is not held for longer than this takes; whoever calls goes on until there is none. */
const AT_ONCE = 100;

/**
 * Ends places in line whose time is over. They are read under the coach's lock, so that a change of the same moment comes before or after it, and two
 * processes don't do the same twice. Gives how many expired.
 */
export const expireEntries = (
  ctx: Pick<ActionContext, 'transaction' | 'clock' | 'enqueue'>,
  coachId: string,
): Promise<Result<number, ConstraintRefusal>> =>
  ctx.transaction<number, never>(async (tx) => {
    const coach = await lockPractice(tx, SYSTEM, coachId);
    if (!coach) return ok(0);
    const overdue = await listOverdueEntries(tx, coach.id, ctx.clock.now(), AT_ONCE);
    for (const row of overdue) await writeExpired(ctx, tx, row, { tellClient: true });
    return ok(overdue.length);
  });
