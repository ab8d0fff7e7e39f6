import { ok, refuse, type Result } from '../result.ts';
import type { Answer, Answers } from './answer.ts';
import { checkAnswer } from './check-answer.ts';
import type { FormRefusal } from './form-refusal.ts';
import type { Question } from './question.ts';
import type { WrongAnswer } from './wrong-answer.ts';

/** What says nothing: no words, nothing chosen. A box that is not ticked says no. */
const isEmpty = (value: Answer): boolean => value === '' || (typeof value === 'object' && value.length === 0);

/** A box that must be ticked asks for consent: no is no answer to it. */
const isMissing = ({ kind, required }: Question, value: Answer | undefined): boolean =>
  required && (value === undefined || (kind === 'checkbox' && value === false));

function wrongIn(question: Question, value: Answer | undefined): WrongAnswer['what'] | null {
  if (isMissing(question, value)) return 'missing';
  return value === undefined ? null : checkAnswer(question, value);
}

/** The answers as they are kept: in the order of their questions, without those that say nothing. Or everything that is wrong with them. */
export function checkAnswers(questions: readonly Question[], given: Answers): Result<Answers, FormRefusal> {
  const answers = new Map(Object.entries(given).filter(([, value]) => !isEmpty(value)));
  const asked = new Set(questions.map(({ id }) => id));
  const wrong: WrongAnswer[] = [
    ...questions.flatMap((question): readonly WrongAnswer[] => {
      const what = wrongIn(question, answers.get(question.id));
      return what === null ? [] : [{ questionId: question.id, what }];
    }),
    ...Object.keys(given).flatMap((id): readonly WrongAnswer[] => (asked.has(id) ? [] : [{ questionId: id, what: 'not_asked' }])),
  ];
  if (wrong.length > 0) return refuse({ code: 'wrong_answers', wrong });
  const kept = questions.flatMap(({ id }) => {
    const value = answers.get(id);
    return value === undefined ? [] : [[id, value] as const];
  });
  return ok(Object.fromEntries(kept));
}
