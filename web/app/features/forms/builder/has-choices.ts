import type { QuestionKind } from '../../../../../core/forms/question.ts';

/** Whether there is something to choose from. */
export const hasChoices = (kind: QuestionKind): boolean => kind === 'choice' || kind === 'several';
