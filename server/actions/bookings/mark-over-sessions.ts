import { autoMark } from '../../../core/attendance/auto-mark.ts';
import { decideMark } from '../../../core/bookings/changes/decide-mark.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { listUnmarked } from '../../db/bookings/attendance.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeMark } from './write-mark.ts';

const SYSTEM: Actor = { kind: 'system' };
/** The coach's lock is not held for longer than this takes; the next run goes on. */
const AT_ONCE = 200;

/**
 * Marks what a coach wants marked without a word. Rules and sessions are read under the coach's lock, so that a mark the coach makes at the same
 * moment comes first and stays, and two processes don't do the same twice. Gives how many were marked.
 */
export const markOverSessions = (
  ctx: Pick<ActionContext, 'transaction' | 'clock'>,
  coachId: string,
): Promise<Result<number, ConstraintRefusal>> =>
  ctx.transaction<number, never>(async (tx) => {
    const coach = await lockPractice(tx, SYSTEM, coachId);
    const now = ctx.clock.now();
    const wanted = coach && autoMark(coach.attendance, now);
    if (!coach || !wanted) return ok(0);
    const sessions = await listUnmarked(tx, coach.id, wanted, AT_ONCE);
    for (const before of sessions) {
      const decision = decideMark(before, { status: wanted.status, now });
      if (decision.ok) await writeMark(tx, SYSTEM, coach, { before, marked: decision.value, now });
    }
    return ok(sessions.length);
  });
