import { changedFields } from '../../../core/changed-fields.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import { UNKNOWN_FORM, type UnknownForm } from '../../../core/forms/unknown-form.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { SERVICE_FIELDS } from '../../../core/services/service-fields.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import type { ServiceRow } from '../../db/availability.ts';
import { lockPractice } from '../../db/coaches.ts';
import { hasForm } from '../../db/forms/forms.ts';
import { findSchedule } from '../../db/schedules.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { findService, type ServiceContent, updateService as writeService } from '../../db/services.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { noteFreed } from '../../db/waitlist/note-freed.ts';
import type { ActionContext } from '../action-context.ts';
import { serviceForAudit } from './service-for-audit.ts';

export interface UpdateService extends ServiceContent {
  readonly coachId: string;
  readonly serviceId: string;
  readonly version: number;
}

/** Changes what is offered from now on. Bookings keep what they were made with: time, price, place and policy. */
export const updateService = (
  ctx: ActionContext,
  actor: Actor,
  input: UpdateService,
): Promise<Result<ServiceRow, NotFound | UnknownForm | ChangedMeanwhile | ConstraintRefusal>> =>
  ctx.transaction<ServiceRow, NotFound | UnknownForm | ChangedMeanwhile>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const before = coach && (await findService(tx, coach.id, input.serviceId));
    if (!before || !(await findSchedule(tx, before.coachId, input.scheduleId))) return refuse(NOT_FOUND);
    if (input.formId !== null && !(await hasForm(tx, before.coachId, input.formId))) return refuse(UNKNOWN_FORM);
    if (before.version !== input.version) return refuse(await loadChangedMeanwhile(tx, 'service', before, input.version));
    const row = await writeService(tx, before.id, input);
    // What is kept for the waitlist may be no time of this service any more.
    noteFreed(tx, row.coachId);
    await insertAuditEntry(tx, actor, {
      coachId: row.coachId,
      action: 'service.updated',
      subject: ['service', row.id],
      before: serviceForAudit(before),
      after: { ...serviceForAudit(row), fields: changedFields(before, row, SERVICE_FIELDS) },
    });
    return ok(row);
  });
