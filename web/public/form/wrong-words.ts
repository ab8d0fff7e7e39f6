import { checkAnswers } from '../../../core/forms/check-answers.ts';
import type { Question } from '../../../core/forms/question.ts';
import type { Problem } from '../../../contract/problem.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { answersOf } from './answers-of.ts';
import { qt } from './qt.ts';

/** By question: what is wrong with its answer, in words. */
export type WrongWords = Readonly<Record<string, string>>;

function sentence({ kind }: Question, what: string): string {
  if (what === 'missing') return qt(kind === 'checkbox' ? 'questions:wrong.missingBox' : 'questions:wrong.missing');
  if (kind === 'number') return qt('questions:wrong.number');
  return qt(what === 'too_long' ? 'questions:wrong.tooLong' : 'questions:wrong.other');
}

/** What is wrong with what is filled in, in the order of the questions: by the rule that the server goes by, and what the server said beside it. */
export function wrongWords(questions: readonly Question[], draft: AnswerDraft, problem: Problem | null): WrongWords {
  const checked = checkAnswers(questions, answersOf(questions, draft));
  const own = new Map(
    checked.ok ? [] : 'wrong' in checked.refusal ? checked.refusal.wrong.map(({ questionId, what }) => [questionId, what]) : [],
  );
  const told = new Map(
    problem?.code === 'wrong_answers' ? problem.fields?.map(({ path, message }) => [path.split('.').at(-1) ?? '', message]) : [],
  );
  return Object.fromEntries(
    questions.flatMap((question) => {
      const what = own.get(question.id);
      const words = what === undefined ? told.get(question.id) : sentence(question, what);
      return words === undefined ? [] : [[question.id, words] as const];
    }),
  );
}
