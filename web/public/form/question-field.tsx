import { LONGEST_ANSWER } from '../../../core/forms/longest-answer.ts';
import type { Question } from '../../../core/forms/question.ts';
import { Field } from '../parts/field.tsx';
import { Tick } from '../parts/tick.tsx';
import { qt } from './qt.ts';

/** As long as the server takes them. */
const LONGEST = { ...LONGEST_ANSWER, number: 24, date: 10 } as const;

type Value = string | boolean | readonly string[];

interface QuestionFieldProps {
  readonly question: Question;
  readonly value: Value | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** One question with the field that its kind asks for. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, value, error, onChange } = props;
  const { id, kind, label, help } = question;
  if (kind === 'choice' || kind === 'several') return <Choices {...props} />;
  if (kind === 'checkbox') return <Box {...props} />;
  return (
    <Field
      name={`q-${id}`}
      label={label}
      {...(!question.required && { optional: qt('questions:optional') })}
      hint={help || undefined}
      error={error}
      value={typeof value === 'string' ? value : ''}
      maxLength={LONGEST[kind]}
      {...(kind === 'long_text' && { rows: 4 })}
      {...(kind === 'number' && { inputMode: 'decimal' as const })}
      {...(kind === 'date' && { type: 'date' })}
      onChange={onChange}
    />
  );
}

/** What is said below a question: its help, and what is wrong. */
function Said({ id, help, error }: { readonly id: string; readonly help: string; readonly error: string | undefined }) {
  return (
    <>
      {error && (
        <p className="field-error" id={`q-${id}-error`}>
          {error}
        </p>
      )}
      {help && (
        <p className="field-hint" id={`q-${id}-hint`}>
          {help}
        </p>
      )}
    </>
  );
}

const describedBy = ({ id, help }: Question, error: string | undefined) =>
  [error && `q-${id}-error`, help && `q-${id}-hint`].filter(Boolean).join(' ') || undefined;

function Box({ question, value, error, onChange }: QuestionFieldProps) {
  const { id, label, help, required } = question;
  return (
    <div className="field question-box">
      <Tick
        name={`q-${id}`}
        label={required ? label : `${label} ${qt('questions:optional')}`}
        checked={value === true}
        invalid={error !== undefined}
        describedBy={describedBy(question, error)}
        onChange={onChange}
      />
      <Said id={id} help={help} error={error} />
    </div>
  );
}

function Choices({ question, value, error, onChange }: QuestionFieldProps) {
  const { id, kind, label, help, required, choices } = question;
  const isMany = kind === 'several';
  const chosen = new Set(typeof value === 'object' ? value : typeof value === 'string' ? [value] : []);
  const choose = (choice: string, checked: boolean) => {
    if (!isMany) return onChange(choice);
    onChange(choices.filter((one) => (one === choice ? checked : chosen.has(one))));
  };
  return (
    <fieldset className="question-choices" aria-describedby={describedBy(question, error)}>
      <legend>
        {label} {!required && <span className="field-optional">{qt('questions:optional')}</span>}
      </legend>
      {choices.map((choice, index) => (
        <Tick
          key={choice}
          name={index === 0 ? `q-${id}` : `q-${id}-${index}`}
          group={`q-${id}`}
          type={isMany ? 'checkbox' : 'radio'}
          label={choice}
          checked={chosen.has(choice)}
          invalid={error !== undefined}
          onChange={(checked) => choose(choice, checked)}
        />
      ))}
      {!isMany && !required && chosen.size > 0 && (
        <button type="button" className="link-button" onClick={() => onChange('')}>
          {qt('questions:none')}
        </button>
      )}
      <Said id={id} help={help} error={error} />
    </fieldset>
  );
}
