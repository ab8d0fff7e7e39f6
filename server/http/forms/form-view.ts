import type { z } from 'zod';
import type { AnswersView, BookingForm, FormView, OpenForm } from '../../../contract/forms/form-view.ts';
import type { Answers } from '../../../core/forms/answer.ts';
import { canAnswer } from '../../../core/forms/can-answer.ts';
import type { FormVersion } from '../../../core/forms/form-version.ts';
import type { Question } from '../../../core/forms/question.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { momentOf } from '../../../core/time/moment.ts';
import type { BookingRow } from '../../db/bookings.ts';
import type { BookingAnswers, ListedAnswers } from '../../db/forms/answers.ts';
import type { FormInUse } from '../../db/forms/forms.ts';

const iso = (instant: Instant): string => new Date(instant).toISOString();

const questionsOf = (questions: readonly Question[]) => questions.map((question) => ({ ...question, choices: [...question.choices] }));

/** The contract's lists may be changed by whoever reads them; ours may not. */
const answersOf = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, typeof value === 'object' ? [...value] : value]));

/** For the coach. */
export const formView = (form: FormInUse): z.input<typeof FormView> => ({
  id: form.id,
  name: form.name,
  introduction: form.introduction,
  questions: questionsOf(form.questions),
  number: form.currentVersion,
  services: [...form.services],
  answered: form.answered,
  createdAt: iso(form.createdAt),
  version: form.version,
});

/** As it is filled in. */
export const openForm = ({ formId, number, name, introduction, questions }: FormVersion): z.input<typeof OpenForm> => ({
  id: formId,
  number,
  name,
  introduction,
  questions: questionsOf(questions),
});

/** The form of one booking, with what was answered so far. */
export const bookingForm = (
  booking: Pick<BookingRow, 'status' | 'startsAt'>,
  form: FormVersion,
  given: BookingAnswers | undefined,
  { sealed, now }: { readonly sealed: boolean; readonly now: Instant },
): z.input<typeof BookingForm> => ({
  form: openForm(form),
  answers: given && !sealed ? answersOf(given.answers) : null,
  answeredAt: given ? iso(given.answeredAt) : null,
  changedAt: given ? iso(given.changedAt) : null,
  sealed,
  canAnswer: !sealed && canAnswer(booking, now),
});

/** For lists. */
export const answersView = (given: ListedAnswers, coachTimeZone: string): z.input<typeof AnswersView> => ({
  bookingId: given.bookingId,
  clientId: given.clientId,
  clientName: given.clientName,
  serviceName: given.serviceName,
  coachTime: momentOf(coachTimeZone, given.startsAt, given.endsAt),
  startsAt: iso(given.startsAt),
  changedAt: iso(given.changedAt),
  form: openForm(given.form),
  answers: answersOf(given.answers),
});
