import { Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../../../contract/forms/form-view.ts';
import type { QuestionKind } from '../../../../../core/forms/question.ts';
import { Card } from '../../../ui/card.tsx';
import { movedTo } from '../../../ui/order/moved-to.ts';
import { useRowDrag } from '../../../ui/order/use-row-drag.ts';
import { showUndo } from '../../../ui/show-undo.tsx';
import { AddQuestion } from './add-question.tsx';
import classes from './builder.module.css';
import { newQuestion } from './new-question.ts';
import { QuestionRow } from './question-row.tsx';
import { questionTrouble } from './question-trouble.ts';

const MOST = 50;

interface QuestionListProps {
  readonly questions: readonly Question[];
  /** How often somebody wanted to save: what is missing is said, and the first such question opens each time. */
  readonly tries: number;
  readonly onChange: (change: (questions: readonly Question[]) => readonly Question[]) => void;
}

/** The questions in their order, one of them open at a time. */
export function QuestionList({ questions, tries, onChange }: QuestionListProps) {
  const { t } = useTranslation(['forms', 'app']);
  const [open, setOpen] = useState(questions.length === 1 ? questions[0]?.id : undefined);
  const [added, setAdded] = useState<string>();
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(tries);
  const isChecked = tries > 0;
  if (shown !== tries) {
    setShown(tries);
    const first = isChecked && questions.find((question) => questionTrouble(question));
    if (first) setOpen(first.id);
  }
  const nameOf = ({ label }: Question) => label.trim() || t('forms:list.untitled');
  const move = (from: number, to: number) => {
    const question = questions[from];
    if (!question || from === to) return;
    setSaid(t('forms:list.moved', { label: nameOf(question), place: to + 1, count: questions.length }));
    onChange((all) => movedTo(all, from, to));
  };
  const { look, handle } = useRowDrag(move);
  const insert = (question: Question, at: number) => {
    onChange((all) => [...all.slice(0, at), question, ...all.slice(at)]);
    setOpen(question.id);
    setAdded(question.id);
  };
  const add = (kind: QuestionKind) => insert(newQuestion(kind), questions.length);
  const remove = (question: Question, at: number) => {
    onChange((all) => all.filter(({ id }) => id !== question.id));
    showUndo(t('forms:list.removed', { label: nameOf(question) }), t('app:undo'), () =>
      onChange((all) => (all.some(({ id }) => id === question.id) ? all : [...all.slice(0, at), question, ...all.slice(at)])),
    );
  };
  return (
    <Card title={t('forms:list.title')} {...(questions.length > 1 && { hint: t('forms:list.hint') })}>
      <ul className={classes.list}>
        {questions.map((question, index) => {
          const trouble = isChecked ? questionTrouble(question) : undefined;
          return (
            <QuestionRow
              key={question.id}
              question={question}
              place={{ index, count: questions.length }}
              look={look(index)}
              handle={handle(index)}
              isOpen={open === question.id}
              isNew={added === question.id}
              trouble={trouble}
              onToggle={() => setOpen(open === question.id ? undefined : question.id)}
              onChange={(changed) => onChange((all) => all.map((one) => (one.id === changed.id ? changed : one)))}
              onMove={move}
              onDouble={questions.length < MOST ? () => insert(newQuestion(question.kind, { ...question }), index + 1) : undefined}
              onRemove={() => remove(question, index)}
            />
          );
        })}
      </ul>
      {isChecked && questions.length === 0 && (
        <Text fz="sm" c="red" role="alert">
          {t('forms:wrong.none')}
        </Text>
      )}
      <AddQuestion isFull={questions.length >= MOST} onAdd={add} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Card>
  );
}
