import { changedFields } from '../../../core/changed-fields.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { portalLinkExpires } from '../../../core/cycles/portal-link-expires.ts';
import { CYCLE_FIELDS } from '../../../core/cycles/season/cycle-fields.ts';
import type { CycleRefusal } from '../../../core/cycles/season/cycle-refusal.ts';
import { decideCycleChange } from '../../../core/cycles/season/decide-cycle-change.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { listCycles, updateCycle as writeCycle } from '../../db/cycles/cycles.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import { prolongPortalTokens } from '../../db/cycles/portal-tokens.ts';
import { deletePlanned } from '../../db/cycles/plan-rows.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { cycleForAudit } from './cycle-for-audit.ts';
import { contentOf, type CycleWish } from './cycle-wish.ts';
import { moveWaiting } from '../waitlist/entries/move-waiting.ts';
import { endDeadRun } from './run/end-dead-run.ts';
import { settleCycle } from './settle-cycle.ts';

export interface UpdateCycle extends CycleWish {
  readonly coachId: string;
  readonly cycleId: string;
  readonly version: number;
}

type Refusal = CycleRefusal | ChangedMeanwhile | NotFound;

/**
 * Changes a season's dates and settings. What clients were told of stays inside; visits planned for days that are gone are taken off; whoever waits for it waits for
 * its new dates.
 */
export const updateCycle = (ctx: ActionContext, actor: Actor, input: UpdateCycle): Promise<Result<Cycle, Refusal | ConstraintRefusal>> =>
  ctx.transaction<Cycle, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const cycles = coach ? await listCycles(tx, actor, coach.id) : [];
    const found = cycles.find(({ id }) => id === input.cycleId);
    if (!coach || !found) return refuse(NOT_FOUND);
    if (found.version !== input.version) return refuse(await loadChangedMeanwhile(tx, 'cycle', found, input.version));
    const before = await settleCycle(ctx, tx, coach, found);
    const placements = await listPlacements(tx, { coachId: coach.id, cycleId: before.id });
    const others = cycles.filter(({ id }) => id !== before.id);
    const searching = await endDeadRun(tx, before, ctx.clock.now());
    const facts = { before, others, placements, searching, now: ctx.clock.now(), zone: coach.timeZone };
    const decision = decideCycleChange(contentOf(coach.timeZone, input), facts);
    if (!decision.ok) return decision;
    const { cycle, removed } = decision.value;
    await deletePlanned(tx, cycle.id, removed);
    const after = await writeCycle(tx, cycle);
    await prolongPortalTokens(tx, cycle.id, portalLinkExpires(coach.timeZone, after));
    await moveWaiting(ctx, tx, actor, coach, { before, after });
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'cycle.updated',
      subject: ['cycle', cycle.id],
      before: cycleForAudit(before),
      after: { ...cycleForAudit(after), placementsRemoved: removed.length, fields: changedFields(before, after, CYCLE_FIELDS) },
    });
    return ok(after);
  });
