import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../api.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { t } from '../t.ts';
import { creditBack } from './credits/credit-back.ts';
import { BackNote } from './credits/back-note.tsx';
import { lateText } from './late-text.ts';
import { returnedOf } from './credits/returned-of.ts';
import { type Scope, ScopeChoice } from './scope-choice.tsx';
import { useOwnSeries } from './use-own-series.ts';
import { When } from './when.tsx';

interface CancelFormProps {
  readonly token: string;
  readonly booking: BookingView;
  readonly timeZone: string;
  /** `returned`: credits that were given back. */
  readonly onDone: (just: 'cancelled' | 'kept', returned?: number) => void;
}

/** Asks once, with the exact booking, and for a reason that may be left out. Of a series: this one, or all from here on. */
export function CancelForm({ token, booking, timeZone, onDone }: CancelFormProps) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<Scope>('one');
  const place = booking.series;
  const { data: series } = useOwnSeries(token, timeZone, place !== null);
  const following = series?.dates.filter(({ state, startsAt }) => state === 'planned' && startsAt >= booking.startsAt).length ?? null;
  const isMany = place !== null && scope === 'following';
  const credits = isMany
    ? (series?.credits.filter(({ id }) => series.dates.some((date) => date.id === id && date.startsAt >= booking.startsAt)) ?? [])
    : creditBack(booking);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const cancel = useMutation({
    mutationFn: async () => {
      const told = reason.replaceAll(/\s+/g, ' ');
      if (place && isMany) {
        await api.ownSeries.stop({ token, from: place.dateId, reason: told });
        return returnedOf(credits);
      }
      const { credit } = await api.bookings.cancel({ token, reason: told });
      return credit === null ? (booking.credit?.credits ?? 0) : 0;
    },
    onSuccess: async (returned) => {
      await client.invalidateQueries({ queryKey: ['managed'] });
      onDone('cancelled', returned);
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
      {place && (
        <ScopeChoice
          scope={scope}
          count={following}
          onScope={(chosen) => {
            cancel.reset();
            setScope(chosen);
          }}
        />
      )}
      {booking.lateNow && (
        <Notice kind="warning" title={t('manage:late.title')}>
          <p>{lateText(booking.policy, booking.startsAt, timeZone)}</p>
        </Notice>
      )}
      <BackNote credits={credits} />
      {booking.isCheckIn && <p className="booking-rule">{t('manage:credit.checkInBack')}</p>}
      <Trouble error={cancel.error} />
      <Field
        name="reason"
        label={t('manage:cancel.reason', { coach: booking.coach.name })}
        optional={t('booker:form.optional')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <p className="booking-rule">{t(isMany ? 'manage:cancel.finalMany' : 'manage:cancel.final')}</p>
      <div className="actions">
        <button type="submit" className="button button-stop" aria-disabled={cancel.isPending || undefined}>
          {cancel.isPending ? t('manage:cancel.pending') : t(isMany ? 'manage:cancel.doMany' : 'manage:cancel.do')}
        </button>
        <button type="button" className="button button-plain" onClick={() => onDone('kept')}>
          {t('manage:cancel.keep')}
        </button>
      </div>
    </form>
  );
}
