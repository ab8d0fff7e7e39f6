import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { OpenForm } from '../../../contract/forms/form-view.ts';
import type { Problem } from '../../../contract/problem.ts';
import { api } from '../api.ts';
import { Prose } from '../parts/prose.tsx';
import type { Answered } from './answered.ts';
import { ANSWERS_NAME } from './answers-name.ts';
import { answersOf } from './answers-of.ts';
import { focusWrong } from './focus-wrong.ts';
import { qt } from './qt.ts';
import { QuestionFields } from './question-fields.tsx';
import { useAnswerDraft } from './use-answer-draft.ts';
import { wrongWords } from './wrong-words.ts';

/** What is sent with the booking: nothing where it is answered later; null where something is wrong, which has been shown. */
export type Collect = () => { readonly form?: Answered } | null;

export interface BookingQuestionsProps {
  readonly coachSlug: string;
  readonly serviceSlug: string;
  readonly problem: Problem | null;
  /** Where the answers are asked for when the booking is sent. */
  readonly collect: RefObject<Collect | null>;
}

/** What the service asks, in the same step; it can be left for later, so it is never in the way. */
export function BookingQuestions({ coachSlug, serviceSlug, ...props }: BookingQuestionsProps) {
  const { data, refetch } = useQuery({
    queryKey: ['form', coachSlug, serviceSlug],
    queryFn: () => api.openForms.ofService({ coachSlug, serviceSlug }),
    // Questions that are being answered stay as they are; who finds them changed meanwhile is taken at their word.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const isUnknown = props.problem?.code === 'unknown_form';
  useEffect(() => {
    if (isUnknown) void refetch();
  }, [isUnknown, refetch]);
  if (!data?.form) return null;
  return <Questions key={`${data.form.id} ${data.form.number}`} form={data.form} {...props} />;
}

type QuestionsProps = Pick<BookingQuestionsProps, 'problem' | 'collect'> & { readonly form: OpenForm };

function Questions({ form: { id, number, name, introduction, questions }, problem, collect }: QuestionsProps) {
  const [draft, change] = useAnswerDraft(ANSWERS_NAME, id);
  const [isLater, setLater] = useState(false);
  const [tried, setTried] = useState(false);
  const section = useRef<HTMLElement>(null);
  const answers = answersOf(questions, draft);
  // A box that was ticked and unticked says nothing yet.
  const isEmpty = Object.values(answers).every((answer) => answer === false);
  const wrong = wrongWords(questions, draft, problem);
  useImperativeHandle(collect, () => () => {
    if (isLater || isEmpty) return {};
    setTried(true);
    if (Object.keys(wrongWords(questions, draft, null)).length === 0)
      return { form: { formId: id, number, answers: answers as Answered['answers'] } };
    focusWrong(section.current, wrong);
    return null;
  });
  return (
    <section className="questions" aria-labelledby="questions-title" ref={section}>
      <h3 id="questions-title">{name}</h3>
      {isLater ? <p className="questions-hint">{qt('questions:laterText')}</p> : <Prose text={introduction} />}
      <p className="questions-hint">
        {!isLater && <span>{qt('questions:skip')} </span>}
        <button type="button" className="link-button" onClick={() => setLater(!isLater)}>
          {qt(isLater ? 'questions:now' : 'questions:later')}
        </button>
      </p>
      {!isLater && <QuestionFields questions={questions} draft={draft} wrong={tried && !isEmpty ? wrong : {}} onChange={change} />}
    </section>
  );
}
