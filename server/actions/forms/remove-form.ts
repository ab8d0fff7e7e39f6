import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { IN_USE, type InUse } from '../../../core/in-use.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { deleteForm, findForm } from '../../db/forms/forms.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { formForAudit } from './form-for-audit.ts';

export interface RemoveForm {
  readonly coachId: string;
  readonly formId: string;
}

/** Deletes a form that nobody answered and no service asks, with all its versions. */
export const removeForm = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, formId }: RemoveForm,
): Promise<Result<null, NotFound | InUse | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | InUse>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    const form = coach && (await findForm(tx, coach.id, formId));
    if (!form) return refuse(NOT_FOUND);
    if (form.answered > 0 || form.services.length > 0) return refuse(IN_USE);
    await deleteForm(tx, form.id);
    const entry = { coachId: form.coachId, action: 'form.removed', subject: ['form', form.id] as const };
    await insertAuditEntry(tx, actor, { ...entry, before: formForAudit(form) });
    return ok(null);
  });
