import { answerForm } from '../../actions/forms/answer-form.ts';
import { loadBookingDetails } from '../../db/booking-details.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { loadCoachBySlug } from '../../db/coaches.ts';
import { findCurrentVersion } from '../../db/forms/forms.ts';
import { findActiveService } from '../../db/services.ts';
import { api } from '../api.ts';
import { checkAdmission } from '../check-admission.ts';
import type { HttpContext } from '../http-context.ts';
import { linkActor } from '../link-actor.ts';
import { problem, valueOf } from '../problem.ts';
import { openForm } from './form-view.ts';
import { loadBookingForm } from './load-booking-form.ts';

const notFound = () => problem({ code: 'not_found' });

async function formOfLink(context: HttpContext, token: string) {
  const actor = await linkActor(context, token);
  const details = await loadBookingDetails(context.database, actor, actor.bookingId);
  if (!details) throw notFound();
  return { form: await loadBookingForm(context, actor, details) };
}

/** For whoever is to fill one in. */
export const openForms = {
  ofService: api.openForms.ofService.handler(async ({ input, context }) => {
    const { database, actor } = context;
    const coach = await loadCoachBySlug(database, input.coachSlug);
    const service = coach && (await findActiveService(database, coach.id, input.serviceSlug));
    if (!service) throw notFound();
    checkAdmission(actor, coach, service, await findKnownClient(database, actor, coach.id));
    const form = service.formId === null ? undefined : await findCurrentVersion(database, coach.id, service.formId);
    return { form: form ? openForm(form) : null };
  }),

  show: api.openForms.show.handler(({ input, context }) => formOfLink(context, input.token)),

  answer: api.openForms.answer.handler(async ({ input: { token, ...answers }, context }) => {
    const actor = await linkActor(context, token);
    valueOf(await answerForm(context.action, actor, { ...answers, coachId: actor.coachId, bookingId: actor.bookingId }));
    return formOfLink(context, token);
  }),
};
