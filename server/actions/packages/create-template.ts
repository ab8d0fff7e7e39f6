import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { areServicesOf } from '../../db/packages/service-in-packages.ts';
import { insertTemplate, type PackageTemplateContent } from '../../db/packages/templates.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { templateForAudit } from './template-for-audit.ts';

export interface CreateTemplate extends PackageTemplateContent {
  readonly coachId: string;
}

/** Something to sell again and again, for some of the coach's own services or all. Gives its id. */
export const createTemplate = (
  ctx: ActionContext,
  actor: Actor,
  input: CreateTemplate,
): Promise<Result<string, NotFound | ConstraintRefusal>> =>
  ctx.transaction<string, NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach || !(await areServicesOf(tx, coach.id, input.serviceIds))) return refuse(NOT_FOUND);
    const id = ctx.newId();
    await insertTemplate(tx, { id, coachId: coach.id, createdAt: ctx.clock.now() }, input);
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'package_template.created',
      subject: ['package_template', id],
      after: templateForAudit(input),
    });
    return ok(id);
  });
