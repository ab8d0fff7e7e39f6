import { changedFields } from '../../../core/changed-fields.ts';
import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { areServicesOf } from '../../db/packages/service-in-packages.ts';
import {
  findTemplate,
  type PackageTemplateContent,
  templateContent,
  updateTemplate as writeTemplate,
} from '../../db/packages/templates.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { templateForAudit } from './template-for-audit.ts';

export interface UpdateTemplate extends PackageTemplateContent {
  readonly coachId: string;
  readonly templateId: string;
  readonly version: number;
}

const FIELDS = ['name', 'credits', 'durationMinutes', 'serviceIds', 'expiry', 'price', 'note', 'active'] as const;

/** Changes what is sold from now on. Packages that were made of it stay as they are. */
export const updateTemplate = (
  ctx: ActionContext,
  actor: Actor,
  input: UpdateTemplate,
): Promise<Result<null, NotFound | ChangedMeanwhile | ConstraintRefusal>> =>
  ctx.transaction<null, NotFound | ChangedMeanwhile>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const row = coach && (await findTemplate(tx, coach.id, input.templateId));
    if (!coach || !row || !(await areServicesOf(tx, coach.id, input.serviceIds))) return refuse(NOT_FOUND);
    if (row.version !== input.version) return refuse(await loadChangedMeanwhile(tx, 'package_template', row, input.version));
    const before = templateContent(row);
    await writeTemplate(tx, row.id, input);
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'package_template.updated',
      subject: ['package_template', row.id],
      before: templateForAudit(before),
      after: { ...templateForAudit(input), fields: changedFields<PackageTemplateContent>(before, input, FIELDS) },
    });
    return ok(null);
  });
