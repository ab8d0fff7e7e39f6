import type { Question } from './question.ts';

const told = ({ id, kind, label, help, required, choices }: Question) => [id, kind, label, help, required, choices];

/** Whether nothing is different for whoever fills them in; the order counts. */
export const sameQuestions = (one: readonly Question[], other: readonly Question[]): boolean =>
  JSON.stringify(one.map(told)) === JSON.stringify(other.map(told));
