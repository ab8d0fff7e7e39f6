import type { BookingForm } from '../../../contract/forms/form-view.ts';
import { dayName } from '../format/day-name.ts';
import { qt } from './qt.ts';

type Value = NonNullable<BookingForm['answers']>[string];

function words(kind: string, value: Value | undefined): string {
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return qt(value ? 'questions:yes' : 'questions:no');
  if (typeof value === 'object') return value.join(', ');
  return kind === 'date' ? dayName(String(value)) : String(value);
}

/** Questions with what was answered. */
export function AnswersSeen({ form: { form, answers } }: { readonly form: BookingForm }) {
  return (
    <dl className="answers">
      {form.questions.map(({ id, kind, label }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd className="prose">{words(kind, answers?.[id])}</dd>
        </div>
      ))}
    </dl>
  );
}
