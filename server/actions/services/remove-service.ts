import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { IN_USE, type InUse } from '../../../core/in-use.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { isOnRoster } from '../../db/cycles/regulars.ts';
import { isInPackages } from '../../db/packages/service-in-packages.ts';
import { deleteService, findService, wasEverBooked } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { isWaitedFor } from '../../db/waitlist/is-waited-for.ts';
import type { ActionContext } from '../action-context.ts';
import { serviceForAudit } from './service-for-audit.ts';

export interface RemoveService {
  readonly coachId: string;
  readonly serviceId: string;
}

/**
 * Deletes a service nobody ever booked or waited for, nobody on the roster has and no package names, and the slots published for it alone. Others are made
 * inactive instead.
 */
export const removeService = (
  ctx: ActionContext,
  actor: Actor,
  input: RemoveService,
): Promise<Result<null, NotFound | InUse | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | InUse>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const before = coach && (await findService(tx, coach.id, input.serviceId));
    if (!before) return refuse(NOT_FOUND);
    if (await wasEverBooked(tx, before.coachId, before.id)) return refuse(IN_USE);
    if (await isOnRoster(tx, before.coachId, before.id)) return refuse(IN_USE);
    // A package that is good for this alone would be good for all, once nothing is named in it.
    if (await isInPackages(tx, before.coachId, before.id)) return refuse(IN_USE);
    if (await isWaitedFor(tx, { serviceId: before.id })) return refuse(IN_USE);
    await deleteService(tx, before.id);
    await insertAuditEntry(tx, actor, {
      coachId: before.coachId,
      action: 'service.removed',
      subject: ['service', before.id],
      before: serviceForAudit(before),
    });
    return ok(null);
  });
