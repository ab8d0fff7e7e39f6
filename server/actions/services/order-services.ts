import type { Actor } from '../../../core/identity/actor.ts';
import { CHANGED_MEANWHILE, type ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { listServices, placeService } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface OrderServices {
  readonly coachId: string;
  /** All of them, each once. */
  readonly serviceIds: readonly string[];
}

/** Puts the services in a new order. Whoever orders others than there are has not seen what came or went meanwhile. */
export const orderServices = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, serviceIds }: OrderServices,
): Promise<Result<null, NotFound | ChangedMeanwhile | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | ChangedMeanwhile>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    if (!coach) return refuse(NOT_FOUND);
    const before = (await listServices(tx, actor, coach.id)).map(({ id }) => id);
    const wanted = new Set(serviceIds);
    if (wanted.size !== serviceIds.length || wanted.size !== before.length || !before.every((id) => wanted.has(id)))
      return refuse(CHANGED_MEANWHILE);
    await Promise.all(serviceIds.map((id, position) => placeService(tx, id, position)));
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'service.ordered',
      subject: ['services', coach.id],
      before: { order: before },
      after: { order: serviceIds },
    });
    return ok(null);
  });
