import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { deleteTemplate, findTemplate, templateContent } from '../../db/packages/templates.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { templateForAudit } from './template-for-audit.ts';

export interface RemoveTemplate {
  readonly coachId: string;
  readonly templateId: string;
}

/** It is not sold any more. Packages that were made of it keep all they have. */
export const removeTemplate = (
  ctx: ActionContext,
  actor: Actor,
  input: RemoveTemplate,
): Promise<Result<null, NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const row = coach && (await findTemplate(tx, coach.id, input.templateId));
    if (!row) return refuse(NOT_FOUND);
    await deleteTemplate(tx, row.id);
    await insertAuditEntry(tx, actor, {
      coachId: row.coachId,
      action: 'package_template.removed',
      subject: ['package_template', row.id],
      before: templateForAudit(templateContent(row)),
    });
    return ok(null);
  });
