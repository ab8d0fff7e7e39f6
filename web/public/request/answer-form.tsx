import { type FormEvent, useState } from 'react';
import { keep } from '../kept/keep.ts';
import { recall } from '../kept/recall.ts';
import { Field } from '../parts/field.tsx';
import { at } from './at.ts';
import { Trouble } from './trouble.tsx';
import type { Asked } from './use-asked.ts';

interface AnswerFormProps {
  readonly token: string;
  readonly label: string;
  readonly write: Asked['write'];
  readonly onSent: () => void;
}

/** What is being typed is kept in this tab until it was sent: a page that is loaded again, or a train in a tunnel, loses none of it. */
export function AnswerForm({ token, label, write, onSent }: AnswerFormProps) {
  const kept = `answer ${token}`;
  const [text, setText] = useState(() => recall('tab', kept) ?? '');
  const [missing, setMissing] = useState(false);
  const type = (value: string) => {
    setText(value);
    setMissing(false);
    keep('tab', kept, value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (write.isPending) return;
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    write.mutate(text, {
      onSuccess: () => {
        type('');
        onSent();
      },
    });
  };
  return (
    <form className="request-answer" onSubmit={submit}>
      <Field
        name="answer"
        label={label}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={type}
        error={missing ? at('asked:talk.missing') : undefined}
      />
      <Trouble error={write.error} />
      <div className="actions">
        <button type="submit" className="button" aria-disabled={write.isPending || undefined}>
          {write.isPending ? at('asked:talk.sending') : at('asked:talk.send')}
        </button>
      </div>
    </form>
  );
}
