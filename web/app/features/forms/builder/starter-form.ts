import type { TFunction } from 'i18next';
import type { FormInput } from '../../../../../contract/forms/form-view.ts';
import { newQuestion } from './new-question.ts';

/** What a new form starts from: one open question, or those that are asked before a check-in. */
export function starterForm(t: TFunction<'forms'>, start: 'check_in' | undefined): FormInput {
  if (start === undefined) return { name: '', introduction: '', questions: [newQuestion('long_text')] };
  return {
    name: t('starter.name'),
    introduction: t('starter.introduction'),
    questions: [
      newQuestion('long_text', { label: t('starter.week'), required: true }),
      newQuestion('long_text', { label: t('starter.win') }),
      newQuestion('long_text', { label: t('starter.hard') }),
      newQuestion('choice', { label: t('starter.sleep'), choices: t('starter.sleepChoices').split(', ') }),
      newQuestion('number', { label: t('starter.training') }),
      newQuestion('text', { label: t('starter.talk') }),
    ],
  };
}
