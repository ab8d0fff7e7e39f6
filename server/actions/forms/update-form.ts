import { changedFields } from '../../../core/changed-fields.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import { FORM_FIELDS } from '../../../core/forms/form-fields.ts';
import { sameQuestions } from '../../../core/forms/same-questions.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { findForm, type FormContent, type FormInUse, updateForm as writeForm } from '../../db/forms/forms.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { formForAudit } from './form-for-audit.ts';

export interface UpdateForm extends FormContent {
  readonly coachId: string;
  readonly formId: string;
  readonly version: number;
}

/** Other questions are asked from now on, as a new version; who answered before, or is about to, did so on the one they saw. */
export const updateForm = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, formId, version, ...content }: UpdateForm,
): Promise<Result<FormInUse, NotFound | ChangedMeanwhile | ConstraintRefusal>> =>
  ctx.transaction<FormInUse, NotFound | ChangedMeanwhile>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    const before = coach && (await findForm(tx, coach.id, formId));
    if (!before) return refuse(NOT_FOUND);
    if (before.version !== version) return refuse(await loadChangedMeanwhile(tx, 'form', before, version));
    const asNewVersion = before.introduction !== content.introduction || !sameQuestions(before.questions, content.questions);
    await writeForm(tx, before, content, { asNewVersion, at: ctx.clock.now() });
    const form = await findForm(tx, before.coachId, before.id);
    if (!form) return refuse(NOT_FOUND);
    await insertAuditEntry(tx, actor, {
      coachId: before.coachId,
      action: 'form.updated',
      subject: ['form', before.id],
      before: formForAudit(before),
      after: { ...formForAudit(form), fields: changedFields<FormContent>(before, form, FORM_FIELDS) },
    });
    return ok(form);
  });
