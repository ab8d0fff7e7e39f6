import type { Answer, Answers } from '../../../core/forms/answer.ts';
import type { Question } from '../../../core/forms/question.ts';
import type { AnswerDraft } from './answer-draft.ts';

/** "12", "12.5" and "12,5"; anything else stays text, and is no answer to such a question. */
const numberOf = (text: string): number | string =>
  /^[-−]?\d{1,12}(?:[.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.').replace('−', '-')) : text;

function answerOf({ id, kind }: Question, draft: AnswerDraft): Answer | undefined {
  const value = draft[id];
  if (typeof value === 'object') return value.length === 0 ? undefined : value;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return undefined;
  return kind === 'number' ? numberOf(text) : text;
}

/** What says something of what is filled in, as it is sent. */
export function answersOf(questions: readonly Question[], draft: AnswerDraft): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answerOf(question, draft);
      return answer === undefined ? [] : [[question.id, answer] as const];
    }),
  );
}
