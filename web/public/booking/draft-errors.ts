import type { Problem } from '../../../contract/problem.ts';
import { t } from '../t.ts';
import type { BookingDraft } from './booking-draft.ts';

export type DraftErrors = Partial<Record<keyof BookingDraft, string>>;

/** What is wrong with the form, before it is sent and after the server looked. */
export function draftErrors(draft: BookingDraft, phoneRequired: boolean, problem: Problem | null): DraftErrors {
  const errors: DraftErrors = {};
  const marked = new Set(problem?.fields?.map(({ path }) => path.split('.').at(-1)));
  if (draft.name.trim() === '' || marked.has('name')) errors.name = t('booker:form.nameMissing');
  if (!/^\S+@\S+\.\S+$/.test(draft.email.trim()) || marked.has('email')) errors.email = t('booker:form.emailWrong');
  const phoneFine = /^\+?[0-9][0-9 ()./-]{4,30}$/.test(draft.phone.trim());
  if (phoneRequired && (!phoneFine || marked.has('phone') || problem?.code === 'phone_required'))
    errors.phone = t('booker:form.phoneMissing');
  if (marked.has('note')) errors.note = t('booker:form.noteWrong');
  return errors;
}
