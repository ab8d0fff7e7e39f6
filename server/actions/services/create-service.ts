import { UNKNOWN_FORM, type UnknownForm } from '../../../core/forms/unknown-form.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import type { ServiceRow } from '../../db/availability.ts';
import { lockPractice } from '../../db/coaches.ts';
import { hasForm } from '../../db/forms/forms.ts';
import { findSchedule } from '../../db/schedules.ts';
import { insertService, type ServiceContent } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { serviceForAudit } from './service-for-audit.ts';

export interface CreateService extends ServiceContent {
  readonly coachId: string;
}

/** Something new to offer, in one of the coach's own schedules. It comes last on the page. */
export const createService = (
  ctx: ActionContext,
  actor: Actor,
  input: CreateService,
): Promise<Result<ServiceRow, NotFound | UnknownForm | ConstraintRefusal>> =>
  ctx.transaction<ServiceRow, NotFound | UnknownForm>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach || !(await findSchedule(tx, coach.id, input.scheduleId))) return refuse(NOT_FOUND);
    if (input.formId !== null && !(await hasForm(tx, coach.id, input.formId))) return refuse(UNKNOWN_FORM);
    const row = await insertService(tx, { id: ctx.newId(), coachId: coach.id }, input);
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'service.created',
      subject: ['service', row.id],
      after: serviceForAudit(row),
    });
    return ok(row);
  });
