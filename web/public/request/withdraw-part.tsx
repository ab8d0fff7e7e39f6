import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Field } from '../parts/field.tsx';
import { at } from './at.ts';
import { Trouble } from './trouble.tsx';
import type { Asked } from './use-asked.ts';

interface WithdrawPartProps {
  readonly coach: string;
  /** How many sessions go with it. */
  readonly count: number;
  readonly withdraw: Asked['withdraw'];
}

/** Asks once, where the button was, and for a reason that may be left out. */
export function WithdrawPart({ coach, count, withdraw }: WithdrawPartProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) title.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!withdraw.isPending && !withdraw.isSuccess) withdraw.mutate(reason);
  };
  if (!asking)
    return (
      <div className="actions">
        <button type="button" className="button button-plain button-danger" ref={opener} onClick={() => setAsking(true)}>
          {at('asked:withdraw.open')}
        </button>
      </div>
    );
  return (
    <form className="booking-part request-withdraw" onSubmit={submit} aria-labelledby="withdraw-title">
      <h2 id="withdraw-title" tabIndex={-1} ref={title}>
        {at('asked:withdraw.title', { count })}
      </h2>
      <p className="booking-rule">{at('asked:withdraw.text')}</p>
      <Trouble error={withdraw.error} />
      <Field
        name="reason"
        label={at('asked:withdraw.reason', { coach })}
        optional={at('booker:form.optional')}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className="actions">
        <button type="submit" className="button button-stop" aria-disabled={withdraw.isPending || undefined}>
          {withdraw.isPending ? at('asked:withdraw.pending') : at('asked:withdraw.do')}
        </button>
        <button type="button" className="button button-plain" onClick={() => setAsking(false)}>
          {at('asked:withdraw.keep')}
        </button>
      </div>
    </form>
  );
}
