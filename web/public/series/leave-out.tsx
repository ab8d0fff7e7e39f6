import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../api.ts';
import { isWithin } from '../booking/is-within.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { BackNote } from '../manage/credits/back-note.tsx';
import { lateText } from '../manage/late-text.ts';
import { returnedOf } from '../manage/credits/returned-of.ts';
import { type Scope, ScopeChoice } from '../manage/scope-choice.tsx';
import type { OwnSeries } from '../manage/use-own-series.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { t } from '../t.ts';
import { wt } from './wt.ts';

interface LeaveOutProps {
  readonly token: string;
  readonly series: OwnSeries;
  readonly date: OwnSeries['dates'][number];
  readonly booking: BookingView;
  readonly timeZone: string;
  /** What was done, in words; null where nothing was. */
  readonly onDone: (said: string | null) => void;
}

/** One date of a series is left out, or the series ends with it: asked once, with what the policy says of it. */
export function LeaveOut({ token, series, date, booking, timeZone, onDone }: LeaveOutProps) {
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [scope, setScope] = useState<Scope>('one');
  const [reason, setReason] = useState('');
  const day = dayName(date.clientTime.date);
  const credits = series.credits.filter(({ id }) =>
    scope === 'one' ? id === date.id : series.dates.some((one) => one.id === id && one.startsAt >= date.startsAt),
  );
  const following = series.dates.filter(({ state, startsAt }) => state === 'planned' && startsAt >= date.startsAt).length;
  useEffect(() => dialog.current?.showModal(), []);
  const leave = useMutation({
    mutationFn: () => {
      const told = { token, timeZone, reason: reason.replaceAll(/\s+/g, ' ') };
      return scope === 'one' ? api.ownSeries.skip({ ...told, id: date.id }) : api.ownSeries.stop({ ...told, from: date.id });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['managed'] });
      dialog.current?.close();
      const returned = returnedOf(credits);
      const back = returned > 0 ? [t('manage:credit.returned', { count: returned })] : [];
      onDone([wt(scope === 'one' ? 'ownSeries:done.one' : 'ownSeries:done.many', { day }), ...back].join(' '));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!leave.isPending && !leave.isSuccess) leave.mutate();
  };
  const isMany = scope === 'following';
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="leave-title" onClose={() => leave.isSuccess || onDone(null)}>
      <form className="leave" onSubmit={submit}>
        <h2 id="leave-title">{wt(isMany ? 'ownSeries:leave.titleMany' : 'ownSeries:leave.title', { day })}</h2>
        <p className="booking-rule">
          {day}, {clockSpan(date.clientTime.minute, date.clientTime.endMinute)}
        </p>
        {following > 1 && (
          <ScopeChoice
            scope={scope}
            count={following}
            onScope={(chosen) => {
              leave.reset();
              setScope(chosen);
            }}
          />
        )}
        {isWithin(date.startsAt, booking.policy.freeCancelMinutes) && (
          <Notice kind="warning" title={t('manage:late.title')}>
            <p>{lateText(booking.policy, date.startsAt, timeZone)}</p>
          </Notice>
        )}
        <BackNote credits={credits} />
        <Trouble error={leave.error} />
        <Field
          name="leave-reason"
          label={wt('ownSeries:leave.reason', { coach: booking.coach.name })}
          optional={t('booker:form.optional')}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <p className="booking-rule">{t(isMany ? 'manage:cancel.finalMany' : 'manage:cancel.final')}</p>
        <div className="actions">
          <button type="submit" className="button button-stop" aria-disabled={leave.isPending || undefined}>
            {leave.isPending ? wt('ownSeries:leave.pending') : wt(isMany ? 'ownSeries:leave.doMany' : 'ownSeries:leave.do')}
          </button>
          <button type="button" className="button button-plain" onClick={() => dialog.current?.close()}>
            {wt('ownSeries:leave.keep')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
