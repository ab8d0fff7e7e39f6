import { oc } from '@orpc/contract';
import { z } from 'zod';
import { FileView } from '../clients.ts';
import { Id, optionalLine, queryInt, Slug, Version } from '../fields.ts';
import { LinkToken } from '../link-token.ts';
import { AnswersInput, AnswersView, BookingForm, FormInput, FormView, OpenForm } from './form-view.ts';

const tags = ['Forms'];
const coachId = { coachId: Id };
const one = { ...coachId, formId: Id };

/** For the coach. */
export const forms = {
  list: oc.route({ method: 'GET', path: '/coach/{coachId}/forms', tags }).input(z.object(coachId)).output(z.array(FormView)),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/forms', tags, successStatus: 201 })
    .input(FormInput.extend(coachId))
    .output(FormView),
  /** Other questions are a new version; answers keep the questions they were given to. The later of two edits is refused with `changed_meanwhile`. */
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/forms/{formId}', tags })
    .input(FormInput.extend({ ...one, version: Version }))
    .output(FormView),
  /** Only one that nobody answered and no service asks. */
  remove: oc.route({ method: 'DELETE', path: '/coach/{coachId}/forms/{formId}', tags, successStatus: 204 }).input(z.object(one)),
  /** Newest first. */
  answers: oc
    .route({ method: 'GET', path: '/coach/{coachId}/form-answers', tags })
    .input(
      z.object({
        ...coachId,
        formId: Id.optional(),
        clientId: Id.optional(),
        /** Part of an answer or of the client's name. */
        search: optionalLine(100).default(''),
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 200).default(50),
      }),
    )
    .output(z.object({ answers: z.array(AnswersView), total: z.int() })),
  /** All answers to a form as CSV, a column for each question it ever had. */
  export: oc.route({ method: 'GET', path: '/coach/{coachId}/forms/{formId}/export', tags }).input(z.object(one)).output(FileView),
  /** Of one booking; null where its service asks nothing and nothing was answered. */
  ofBooking: oc
    .route({ method: 'GET', path: '/coach/{coachId}/bookings/{bookingId}/form', tags })
    .input(z.object({ ...coachId, bookingId: Id }))
    .output(z.object({ form: BookingForm.nullable() })),
};

/** For whoever is to fill one in. */
export const openForms = {
  /** What a service asks, before it is booked; null where it asks nothing. */
  ofService: oc
    .route({ method: 'GET', path: '/coaches/{coachSlug}/services/{serviceSlug}/form', tags })
    .input(z.object({ coachSlug: Slug, serviceSlug: Slug }))
    .output(z.object({ form: OpenForm.nullable() })),
  /** By the link of a booking. */
  show: oc
    .route({ method: 'GET', path: '/manage/{token}/form', tags })
    .input(z.object({ token: LinkToken }))
    .output(z.object({ form: BookingForm.nullable() })),
  /** All answers at once, again and again until the session begins. Wrong ones are refused with `wrong_answers`, each in `fields` as `answers.<question>`. */
  answer: oc
    .route({ method: 'PUT', path: '/manage/{token}/form', tags })
    .input(AnswersInput.extend({ token: LinkToken }))
    .output(z.object({ form: BookingForm.nullable() })),
};
