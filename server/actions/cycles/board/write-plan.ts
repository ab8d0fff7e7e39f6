import type { Placement } from '../../../../core/cycles/placement.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { ok, type Result } from '../../../../core/result.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { type PlacementPlan, updatePlan } from '../../../db/cycles/board/board-edits.ts';
import type { Tx } from '../../../db/transaction.ts';
import { planForAudit } from './plan-for-audit.ts';

interface PlanChange {
  readonly action: 'placement.moved' | 'placement.dropped' | 'placement.unplaced' | 'placement.pinned' | 'placement.unpinned';
  readonly plan: PlacementPlan;
}

/** Writes what the coach's hand says of one placement, with its audit entry, and gives it as it is then. */
export async function writePlan(
  tx: Tx,
  actor: Actor,
  placement: Placement,
  { action, plan }: PlanChange,
): Promise<Result<Placement, never>> {
  await Promise.all([
    updatePlan(tx, placement.id, plan),
    insertAuditEntry(tx, actor, {
      coachId: placement.coachId,
      action,
      subject: ['placement', placement.id],
      before: planForAudit(placement),
      after: planForAudit(plan),
    }),
  ]);
  return ok({ ...placement, ...plan, version: placement.version + 1 });
}
