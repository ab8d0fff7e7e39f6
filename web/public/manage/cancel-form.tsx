import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../../api.ts';
import { problemOf } from '../../problem-of.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { t } from '../t.ts';
import { When } from './when.tsx';

interface CancelFormProps {
  readonly token: string;
  readonly booking: BookingView;
  readonly timeZone: string;
  readonly onDone: (just: 'cancelled' | 'kept') => void;
}

/** Asks once, with the exact booking, and for a reason that may be left out. */
export function CancelForm({ token, booking, timeZone, onDone }: CancelFormProps) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const cancel = useMutation({
    mutationFn: () => api.bookings.cancel({ token, reason: reason.replaceAll(/\s+/g, ' ') }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['managed', token, timeZone] });
      onDone('cancelled');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!cancel.isPending && !cancel.isSuccess) cancel.mutate();
  };
  return (
    <form className="booking" onSubmit={submit}>
      <header className="booking-head">
        <h1 tabIndex={-1} ref={title}>
          {t('manage:cancel.title')}
        </h1>
      </header>
      <p className="booking-subject">
        <strong>{booking.service.name}</strong>
        <When booking={booking} />
      </p>
      <div role="alert">
        {cancel.error && <Notice kind="error">{problemOf(cancel.error)?.detail ?? t('pages:failure.unreachable')}</Notice>}
      </div>
      <Field
        name="reason"
        label={t('manage:cancel.reason', { coach: booking.coach.name })}
        optional={t('booker:form.optional')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <p className="booking-rule">{t('manage:cancel.final')}</p>
      <div className="actions">
        <button type="submit" className="button button-stop" aria-disabled={cancel.isPending || undefined}>
          {cancel.isPending ? t('manage:cancel.pending') : t('manage:cancel.do')}
        </button>
        <button type="button" className="button button-plain" onClick={() => onDone('kept')}>
          {t('manage:cancel.keep')}
        </button>
      </div>
    </form>
  );
}
