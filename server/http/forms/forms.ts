import { createForm } from '../../actions/forms/create-form.ts';
import { removeForm } from '../../actions/forms/remove-form.ts';
import { updateForm } from '../../actions/forms/update-form.ts';
import { loadBookingDetails } from '../../db/booking-details.ts';
import { listAnswers } from '../../db/forms/answers.ts';
import { findForm, listForms } from '../../db/forms/forms.ts';
import { api } from '../api.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';
import { answersTableFile } from './answers-table-file.ts';
import { answersView, formView } from './form-view.ts';
import { loadBookingForm } from './load-booking-form.ts';

export const forms = {
  list: api.forms.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return (await listForms(context.database, coach.id)).map(formView);
  }),

  create: api.forms.create.handler(async ({ input, context }) => formView(valueOf(await createForm(context.action, context.actor, input)))),

  update: api.forms.update.handler(async ({ input, context }) => formView(valueOf(await updateForm(context.action, context.actor, input)))),

  remove: api.forms.remove.handler(async ({ input, context }) => {
    valueOf(await removeForm(context.action, context.actor, input));
  }),

  answers: api.forms.answers.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { answers, total } = await listAnswers(context.database, coach.id, input, input);
    return { answers: answers.map((each) => answersView(each, coach.timeZone)), total };
  }),

  export: api.forms.export.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    if (!(await findForm(context.database, coach.id, input.formId))) throw problem({ code: 'not_found' });
    return answersTableFile(context, coach, input.formId);
  }),

  ofBooking: api.forms.ofBooking.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const details = await loadBookingDetails(context.database, context.actor, input.bookingId);
    if (details?.coachId !== coach.id) throw problem({ code: 'not_found' });
    return { form: await loadBookingForm(context, context.actor, details) };
  }),
};
