import { decideReminders } from '../../../../core/cycles/tracker/decide-reminders.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { loadCycle } from '../../../db/cycles/cycles.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { loadReminderFacts } from './load-reminder-facts.ts';
import { writeReminders } from './write-reminders.ts';

export interface RemindRegulars {
  readonly coachId: string;
  readonly cycleId: string;
  /** Left out: all who wait. */
  readonly regularIds?: readonly string[] | undefined;
}

type Refusal = NotFound | { readonly code: 'nothing_sent' | 'deadline_over' };

/** The coach reminds those whose dates have no answer. Gives how many are reminded. */
export const remindRegulars = (
  ctx: ActionContext,
  actor: Actor,
  input: RemindRegulars,
): Promise<Result<number, Refusal | ConstraintRefusal>> =>
  ctx.transaction<number, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const cycle = coach && (await loadCycle(tx, actor, coach.id, input.cycleId));
    if (!cycle) return refuse(NOT_FOUND);
    const decision = decideReminders(await loadReminderFacts(tx, coach, cycle, ctx.clock.now()), input.regularIds);
    if (!decision.ok) return decision;
    await writeReminders(ctx, tx, actor, cycle, decision.value);
    return ok(decision.value.regularIds.length);
  });
