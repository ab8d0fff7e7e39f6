import type { FormVersion } from './form-version.ts';
import type { Question } from './question.ts';

/** Every question a form ever had, each as it was last: the present ones in their order, then those that are gone. `versions`: the newest first. */
export function questionsOfAll(versions: readonly Pick<FormVersion, 'questions'>[]): readonly Question[] {
  const all = new Map<string, Question>();
  for (const { questions } of versions) for (const question of questions) if (!all.has(question.id)) all.set(question.id, question);
  return [...all.values()];
}
