import type { Cycle } from '../../../core/cycles/cycle.ts';
import { cycleFault } from '../../../core/cycles/season/cycle-fault.ts';
import type { CycleRefusal } from '../../../core/cycles/season/cycle-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { insertCycle, listCycles } from '../../db/cycles/cycles.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { cycleForAudit } from './cycle-for-audit.ts';
import { contentOf, type CycleWish } from './cycle-wish.ts';

export interface CreateCycle extends CycleWish {
  readonly coachId: string;
}

/** Plans a new season. Seasons of one coach never overlap. */
export const createCycle = (
  ctx: ActionContext,
  actor: Actor,
  input: CreateCycle,
): Promise<Result<Cycle, CycleRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<Cycle, CycleRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const now = ctx.clock.now();
    const content = contentOf(coach.timeZone, input);
    const others = await listCycles(tx, actor, coach.id);
    const fault = cycleFault(content, { before: null, others, now, zone: coach.timeZone });
    if (fault) return refuse(fault);
    const cycle = await insertCycle(tx, { id: ctx.newId(), coachId: coach.id, createdAt: now }, content);
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'cycle.created',
      subject: ['cycle', cycle.id],
      after: cycleForAudit(cycle),
    });
    return ok(cycle);
  });
