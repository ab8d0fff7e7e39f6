import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/forms/answer.ts';
import type { QuestionKind } from '../../../core/forms/question.ts';
import { formatDate } from '../time/format-date.ts';
import { readerLocale } from '../time/reader-locale.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What was answered, as people say it; null where a question was left out. */
export function useAnswerWords(): (kind: QuestionKind, answer: Answer | undefined) => string | null {
  const { t } = useTranslation('forms');
  return (kind, answer) => {
    if (answer === undefined || answer === '') return null;
    if (typeof answer === 'boolean') return t(answer ? 'answers.yes' : 'answers.no');
    if (typeof answer === 'number') return answer.toLocaleString(readerLocale);
    if (typeof answer !== 'string') return answer.length > 0 ? answer.join(', ') : null;
    return kind === 'date' && DAY.test(answer) ? formatDate(answer, 'long') : answer;
  };
}
