import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { lockPractice } from '../../db/coaches.ts';
import { listOverdueRequests } from '../../db/requests/overdue-requests.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeEnd } from './write-end.ts';

const SYSTEM: Actor = { kind: 'system' };
/** The coach's lock is not held for longer than this takes; whoever calls goes on until there is none. */
const AT_ONCE = 50;

/**
 * Ends what nobody answered in time: its times fall free, and both sides are told. Requests are read under the coach's lock, so that an answer of the same
 * moment comes before or after it, and two processes don't do the same twice. Gives how many ended.
 */
export const expireRequests = (
  ctx: Pick<ActionContext, 'transaction' | 'clock' | 'enqueue' | 'newId'>,
  coachId: string,
): Promise<Result<number, ConstraintRefusal>> =>
  ctx.transaction<number, never>(async (tx) => {
    const coach = await lockPractice(tx, SYSTEM, coachId);
    if (!coach) return ok(0);
    let ended = 0;
    for (const request of await listOverdueRequests(tx, coach.id, ctx.clock.now(), AT_ONCE)) {
      const result = await writeEnd(ctx, tx, SYSTEM, request, { state: 'expired', reason: '' });
      if (result.ok) ended += 1;
    }
    return ok(ended);
  });
