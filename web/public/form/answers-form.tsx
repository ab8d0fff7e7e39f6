import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { BookingForm } from '../../../contract/forms/form-view.ts';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { keep } from '../kept/keep.ts';
import { Prose } from '../parts/prose.tsx';
import { Trouble } from '../parts/trouble.tsx';
import type { AnswerDraft } from './answer-draft.ts';
import type { Answered } from './answered.ts';
import { answersOf } from './answers-of.ts';
import { focusWrong } from './focus-wrong.ts';
import { qt } from './qt.ts';
import { QuestionFields } from './question-fields.tsx';
import { useAnswerDraft } from './use-answer-draft.ts';
import { wrongWords } from './wrong-words.ts';

interface AnswersFormProps {
  readonly token: string;
  readonly asked: BookingForm;
  /** Sent, or left. */
  readonly onDone: (sent: boolean) => void;
}

const draftOf = (answers: BookingForm['answers']): AnswerDraft =>
  Object.fromEntries(Object.entries(answers ?? {}).map(([id, value]) => [id, typeof value === 'number' ? String(value) : value]));

/** The questions of one booking, filled in or changed. What is asked stays as it was when this was opened. */
export function AnswersForm({ token, asked, onDone }: AnswersFormProps) {
  const client = useQueryClient();
  const [{ form, answers: before }] = useState(asked);
  const { id, number, introduction, questions } = form;
  const name = `perennial.answers ${token}`;
  const [draft, change] = useAnswerDraft(name, id, draftOf(before));
  const [tried, setTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const send = useMutation({
    mutationFn: (answers: Answered['answers']) => api.openForms.answer({ token, formId: id, number, answers }),
    onSuccess: async (saved) => {
      keep('tab', name, '');
      client.setQueryData(['managed', token, 'form'], saved);
      await client.invalidateQueries({ queryKey: ['managed'] });
      onDone(true);
    },
  });
  const problem = problemOf(send.error);
  const wrong = wrongWords(questions, draft, problem);
  // What the server marked is read first.
  useEffect(() => {
    if (problem?.code === 'wrong_answers') focusWrong(element.current, wrongWords(questions, {}, problem));
  }, [problem, questions]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const own = wrongWords(questions, draft, null);
    if (Object.keys(own).length > 0) return focusWrong(element.current, own);
    if (!send.isPending && !send.isSuccess) send.mutate(answersOf(questions, draft) as Answered['answers']);
  };
  return (
    <form noValidate onSubmit={submit} ref={element}>
      <Prose text={introduction} />
      <QuestionFields
        questions={questions}
        draft={draft}
        wrong={tried ? wrong : {}}
        onChange={(changed) => {
          if (send.error) send.reset();
          change(changed);
        }}
      />
      <Trouble error={send.error} />
      {tried && Object.keys(wrong).length > 0 && <p className="field-error">{qt('questions:check')}</p>}
      <div className="actions">
        <button type="submit" className="button" aria-disabled={send.isPending || undefined}>
          {qt(send.isPending ? 'questions:sending' : 'questions:send')}
        </button>
        <button type="button" className="button button-plain" onClick={() => onDone(false)}>
          {qt('questions:keep')}
        </button>
      </div>
    </form>
  );
}
