import type { Question } from '../../../../../contract/forms/form-view.ts';
import type { QuestionKind } from '../../../../../core/forms/question.ts';

/** `randomUUID` is missing where a practice is served without TLS. */
const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** An empty question of a kind, with an id that it keeps through all versions. */
export const newQuestion = (kind: QuestionKind, rest: Partial<Omit<Question, 'id' | 'kind'>> = {}): Question => ({
  label: '',
  help: '',
  required: false,
  choices: [],
  ...rest,
  id: newId(),
  kind,
});
