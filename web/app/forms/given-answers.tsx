import { Highlight, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenForm } from '../../../contract/forms/form-view.ts';
import type { Answers } from '../../../core/forms/answer.ts';
import { useAnswerWords } from './use-answer-words.ts';
import classes from './given-answers.module.css';

interface GivenAnswersProps {
  /** With the questions as they were when they were answered. */
  readonly form: OpenForm;
  readonly answers: Answers;
  /** Words to be marked. */
  readonly marked?: string | undefined;
  /** In columns, where there is room. */
  readonly wide?: boolean;
}

/** Every question with what was answered to it. */
export function GivenAnswers({ form, answers, marked = '', wide = false }: GivenAnswersProps) {
  const { t } = useTranslation('forms');
  const words = useAnswerWords();
  return (
    <dl className={classes.answers} data-wide={wide}>
      {form.questions.map(({ id, kind, label }) => {
        const said = words(kind, answers[id]);
        return (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {said === null ? (
                <Text span c="dimmed">
                  {t('answers.left')}
                </Text>
              ) : (
                <Highlight component="span" inherit highlight={marked}>
                  {said}
                </Highlight>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
