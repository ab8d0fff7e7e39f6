import type { z } from 'zod';
import type { PackageTemplateView } from '../../../contract/packages/package-view.ts';
import { createTemplate } from '../../actions/packages/create-template.ts';
import { removeTemplate } from '../../actions/packages/remove-template.ts';
import { updateTemplate } from '../../actions/packages/update-template.ts';
import { type AssignedTemplate, findTemplate, listTemplates, templateContent } from '../../db/packages/templates.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';

const view = (row: AssignedTemplate): z.input<typeof PackageTemplateView> => {
  const { serviceIds, ...content } = templateContent(row);
  return { ...content, serviceIds: [...serviceIds], id: row.id, version: row.version, assigned: row.assigned };
};

async function show({ database }: HttpContext, coachId: string, templateId: string) {
  const row = await findTemplate(database, coachId, templateId);
  if (!row) throw problem({ code: 'not_found' });
  return view(row);
}

export const packageTemplates = {
  list: api.packageTemplates.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return (await listTemplates(context.database, coach.id)).map(view);
  }),

  create: api.packageTemplates.create.handler(async ({ input, context }) =>
    show(context, input.coachId, valueOf(await createTemplate(context.action, context.actor, input))),
  ),

  update: api.packageTemplates.update.handler(async ({ input, context }) => {
    valueOf(await updateTemplate(context.action, context.actor, input));
    return show(context, input.coachId, input.templateId);
  }),

  remove: api.packageTemplates.remove.handler(async ({ input, context }) => {
    valueOf(await removeTemplate(context.action, context.actor, input));
  }),
};
