import { decideAdvance } from '../../../core/cycles/phases/decide-advance.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadCycle } from '../../db/cycles/cycles.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { CycleContext } from './cycle-context.ts';
import { writeAdvance } from './write-advance.ts';

const SYSTEM: Actor = { kind: 'system' };

/**
 * Writes down what a cycle's dates have brought about: deadline, opening, begin, end, all that is due in one go. Decided under the coach's lock,
 * so that two processes do nothing twice. Gives whether there was anything.
 */
export const advanceCycle = (
  ctx: CycleContext,
  { coachId, cycleId }: { readonly coachId: string; readonly cycleId: string },
): Promise<Result<boolean, ConstraintRefusal>> =>
  ctx.transaction<boolean, never>(async (tx) => {
    const coach = await lockPractice(tx, SYSTEM, coachId);
    const cycle = coach && (await loadCycle(tx, SYSTEM, coachId, cycleId));
    const due = cycle && decideAdvance(cycle, ctx.clock.now(), coach.timeZone);
    if (!due) return ok(false);
    await writeAdvance(ctx, tx, SYSTEM, cycle, due);
    return ok(true);
  });
