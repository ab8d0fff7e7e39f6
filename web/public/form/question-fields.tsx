import '../style/questions.css';
import type { Question } from '../../../core/forms/question.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { QuestionField } from './question-field.tsx';
import type { WrongWords } from './wrong-words.ts';

interface QuestionFieldsProps {
  readonly questions: readonly Question[];
  readonly draft: AnswerDraft;
  readonly wrong: WrongWords;
  readonly onChange: (change: AnswerDraft) => void;
}

/** All questions of a form, one below the other. */
export function QuestionFields({ questions, draft, wrong, onChange }: QuestionFieldsProps) {
  return (
    <div className="fields">
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={draft[question.id]}
          error={wrong[question.id]}
          onChange={(value) => onChange({ [question.id]: value })}
        />
      ))}
    </div>
  );
}
