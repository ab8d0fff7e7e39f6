import { decideRegularChange, type RegularChangeRefusal } from '../../../core/cycles/roster/decide-regular.ts';
import type { RegularPattern } from '../../../core/cycles/roster/regular-pattern.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { findRegular, updateRegular as writeRegular } from '../../db/cycles/regulars.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { findService } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { regularChangeForAudit } from './regular-change-for-audit.ts';

export interface UpdateRegular extends RegularPattern {
  readonly coachId: string;
  readonly regularId: string;
  readonly version: number;
}

type Refusal = NotFound | RegularChangeRefusal;

/** Changes what was agreed, or whether they are placed. What was placed or sent already stays as it is. */
export const updateRegular = (ctx: ActionContext, actor: Actor, input: UpdateRegular): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const before = coach && (await findRegular(tx, coach.id, input.regularId));
    if (!before) return refuse(NOT_FOUND);
    const service = await findService(tx, before.coachId, input.serviceId);
    const decision = decideRegularChange({ client: before, before, seenVersion: input.version, service }, input);
    if (!decision.ok)
      return decision.refusal.code === 'changed_meanwhile'
        ? refuse(await loadChangedMeanwhile(tx, 'regular', before, input.version))
        : decision;
    await writeRegular(tx, before.id, decision.value);
    await insertAuditEntry(tx, actor, {
      coachId: before.coachId,
      action: 'regular.updated',
      subject: ['regular', before.id],
      ...regularChangeForAudit(before, decision.value),
    });
    return ok(null);
  });
