import { decideReleaseDeclined } from '../../../../core/cycles/tracker/decide-release-declined.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { lockPractice } from '../../../db/coaches.ts';
import { loadCycle } from '../../../db/cycles/cycles.ts';
import { listPlacements } from '../../../db/cycles/placements.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import type { ActionContext } from '../../action-context.ts';
import { writeRelease } from '../write-release.ts';

export interface ReleaseDeclined {
  readonly coachId: string;
  readonly cycleId: string;
  readonly placementIds: readonly string[];
}

type Refusal = NotFound | { readonly code: 'not_changeable' };

/** Declined dates, whose times are held until the deadline so that the no can be taken back, fall free now. Asked twice, it is done once. */
export const releaseDeclined = (
  ctx: ActionContext,
  actor: Actor,
  input: ReleaseDeclined,
): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const cycle = coach && (await loadCycle(tx, actor, coach.id, input.cycleId));
    if (!cycle) return refuse(NOT_FOUND);
    const placements = await listPlacements(tx, { coachId: cycle.coachId, cycleId: cycle.id });
    const decision = decideReleaseDeclined(placements, input.placementIds);
    if (!decision.ok) return decision;
    await writeRelease(ctx, tx, actor, cycle.coachId, decision.value);
    return ok(null);
  });
