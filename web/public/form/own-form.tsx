import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../api.ts';
import { momentLabel } from '../format/moment-label.ts';
import { Failure } from '../parts/failure.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { AnswersForm } from './answers-form.tsx';
import { AnswersSeen } from './answers-seen.tsx';
import { qt } from './qt.ts';

export interface OwnFormProps {
  readonly token: string;
  readonly booking: BookingView;
  /** Who comes by the mail's link comes to answer. */
  readonly isAsked: boolean;
}

/** What is asked before one session: filled in, seen, and changed until it begins. */
export function OwnForm({ token, booking, isAsked }: OwnFormProps) {
  const { data, error, refetch } = useQuery({ queryKey: ['managed', token, 'form'], queryFn: () => api.openForms.show({ token }) });
  const [isOpen, setOpen] = useState(isAsked && booking.form?.answered === false);
  const [said, say] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const asked = data?.form;
  const isThere = asked !== undefined && asked !== null;
  useEffect(() => {
    if (!isAsked || !isThere) return;
    title.current?.scrollIntoView();
    title.current?.focus({ preventScroll: true });
  }, [isAsked, isThere]);
  if (!data) return error ? <Failure heading="h2" error={error} onRetry={() => void refetch()} /> : <Skeleton shape="card" />;
  if (!asked) return null;
  const { form, answers, changedAt, sealed, canAnswer } = asked;
  if (answers === null && !canAnswer && !sealed) return null;
  const coach = booking.coach.name;
  const isWriting = isOpen && canAnswer;
  const done = (sent: boolean) => {
    setOpen(false);
    say(sent ? qt('questions:thanks', { coach }) : '');
    title.current?.focus();
  };
  const when = changedAt === null ? '' : momentLabel(Date.parse(changedAt), booking.clientTime.timeZone);
  return (
    <section className="booking-part own-form" data-open={canAnswer && answers === null ? true : undefined} aria-labelledby="form-title">
      <h2 id="form-title" tabIndex={-1} ref={title}>
        {form.name}
      </h2>
      <p role="status" className="form-said">
        {said}
      </p>
      {sealed && <p className="booking-rule">{qt('questions:sealed')}</p>}
      {answers === null && !sealed && <p className="booking-rule">{qt('questions:lead', { count: form.questions.length, coach })}</p>}
      {answers !== null && !isWriting && (
        <>
          <p className="booking-rule">{qt(canAnswer ? 'questions:at' : 'questions:atOver', { when })}</p>
          <AnswersSeen form={asked} />
        </>
      )}
      {isWriting && <AnswersForm token={token} asked={asked} onDone={done} />}
      {canAnswer && !isWriting && (
        <div className="actions">
          <button type="button" className={answers === null ? 'button' : 'button button-plain'} onClick={() => setOpen(true)}>
            {qt(answers === null ? 'questions:open' : 'questions:change')}
          </button>
        </div>
      )}
    </section>
  );
}
