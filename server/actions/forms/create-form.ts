import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { findForm, type FormContent, type FormInUse, insertForm } from '../../db/forms/forms.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { formForAudit } from './form-for-audit.ts';

export interface CreateForm extends FormContent {
  readonly coachId: string;
}

/** New questions, in their first version. No service asks them yet. */
export const createForm = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, name, introduction, questions }: CreateForm,
): Promise<Result<FormInUse, NotFound | ConstraintRefusal>> =>
  ctx.transaction<FormInUse, NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    if (!coach) return refuse(NOT_FOUND);
    const id = ctx.newId();
    await insertForm(tx, { id, coachId: coach.id, createdAt: ctx.clock.now() }, { name, introduction, questions });
    const form = await findForm(tx, coach.id, id);
    if (!form) return refuse(NOT_FOUND);
    await insertAuditEntry(tx, actor, { coachId: coach.id, action: 'form.created', subject: ['form', id], after: formForAudit(form) });
    return ok(form);
  });
