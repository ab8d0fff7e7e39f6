import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { createForm } from '../actions/forms/create-form.ts';
import { createSchedule } from '../actions/schedules/create-schedule.ts';
import { createService } from '../actions/services/create-service.ts';
import { updateService } from '../actions/services/update-service.ts';
import type { CoachRow } from '../db/coaches.ts';
import { listServices } from '../db/services.ts';
import { accepted } from './accepted.ts';
import { DEMO_SCHEDULES, type DemoSchedules } from './demo-schedules.ts';
import { DEMO_SERVICES } from './demo-services.ts';
import { DEMO_FORMS } from './forms/demo-forms.ts';

/** The other weeks, and everything to be booked in them. */
export async function addDemoServices(ctx: ActionContext, owner: Actor, { id: coachId }: CoachRow): Promise<DemoSchedules> {
  const [first] = accepted(await ctx.transaction(async (tx) => ok(await listServices(tx, owner, coachId))), 'list the services');
  if (!first) throw new Error('The demo could not find the service that setting up makes.');
  const add = async ({ name, hours }: (typeof DEMO_SCHEDULES)[keyof DemoSchedules]): Promise<string> =>
    accepted(await createSchedule(ctx, owner, { coachId, name, hours }), `make the schedule ${name}`).id;
  const schedules = {
    sessions: first.scheduleId,
    checkIns: await add(DEMO_SCHEDULES.checkIns),
    training: await add(DEMO_SCHEDULES.training),
  };

  const ask = async (form: keyof typeof DEMO_FORMS): Promise<string> =>
    accepted(await createForm(ctx, owner, { ...DEMO_FORMS[form], coachId }), `write ${DEMO_FORMS[form].name}`).id;
  for (const [index, { schedule, form, ...content }] of DEMO_SERVICES.entries()) {
    const service = { ...content, scheduleId: schedules[schedule], formId: form && (await ask(form)) };
    const written =
      index === 0
        ? await updateService(ctx, owner, { ...service, coachId, serviceId: first.id, version: first.version })
        : await createService(ctx, owner, { ...service, coachId });
    accepted(written, `offer ${service.name}`);
  }
  return schedules;
}
