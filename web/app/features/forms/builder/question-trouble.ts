import type { Question } from '../../../../../contract/forms/form-view.ts';
import { hasChoices } from './has-choices.ts';

export interface QuestionTrouble {
  readonly label?: 'label';
  readonly choices?: 'choices' | 'twice' | 'long' | 'many';
}

function choicesTrouble({ kind, choices }: Question): QuestionTrouble['choices'] {
  if (!hasChoices(kind)) return undefined;
  if (choices.length < 2) return 'choices';
  if (choices.length > 30) return 'many';
  if (new Set(choices).size < choices.length) return 'twice';
  return choices.some((choice) => choice.length > 120) ? 'long' : undefined;
}

/** What keeps a question from being asked; undefined where nothing does. */
export function questionTrouble(question: Question): QuestionTrouble | undefined {
  const label = question.label.trim() === '' ? ('label' as const) : undefined;
  const choices = choicesTrouble(question);
  return label || choices ? { ...(label && { label }), ...(choices && { choices }) } : undefined;
}
