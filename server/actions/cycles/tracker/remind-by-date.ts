import { decideDueReminders } from '../../../../core/cycles/tracker/decide-reminders.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { ok, type Result } from '../../../../core/result.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { loadCycle } from '../../../db/cycles/cycles.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { CycleContext } from '../cycle-context.ts';
import { loadReminderFacts } from './load-reminder-facts.ts';
import { writeReminders } from './write-reminders.ts';

const SYSTEM: Actor = { kind: 'system' };

/** Reminds those of a cycle for whom a day of reminding has come. Decided under the coach's lock, so that two processes do nothing twice. */
export const remindByDate = (
  ctx: CycleContext,
  { coachId, cycleId }: { readonly coachId: string; readonly cycleId: string },
): Promise<Result<number, ConstraintRefusal>> =>
  ctx.transaction<number, never>(async (tx) => {
    const coach = await lockPractice(tx, SYSTEM, coachId);
    const cycle = coach && (await loadCycle(tx, SYSTEM, coachId, cycleId));
    if (!cycle) return ok(0);
    const decision = decideDueReminders(await loadReminderFacts(tx, coach, cycle, ctx.clock.now()));
    await writeReminders(ctx, tx, SYSTEM, cycle, decision);
    return ok(decision.regularIds.length);
  });
