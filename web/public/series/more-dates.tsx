import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../api.ts';
import { problemOf } from '../../problem-of.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { t } from '../t.ts';
import { wt } from './wt.ts';

interface MoreDatesProps {
  readonly token: string;
  readonly timeZone: string;
  readonly onDone: (said: string) => void;
}

const MOST = 52;

/** The series goes on in its rhythm: so many more, each looked at, those that are not free left out. */
export function MoreDates({ token, timeZone, onDone }: MoreDatesProps) {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('4');
  const count = /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST ? Number(typed) : null;
  const {
    data: dates,
    error,
    isPlaceholderData,
  } = useQuery({
    queryKey: ['managed', token, 'more', timeZone, count],
    queryFn: () => api.ownSeries.checkMore({ token, timeZone, count: count ?? 1 }),
    enabled: isOpen && count !== null,
    placeholderData: (before) => before,
  });
  const taken = dates?.filter(({ refusal }) => refusal !== null) ?? [];
  const free = (dates?.length ?? 0) - taken.length;
  const more = useMutation({
    mutationFn: () => api.ownSeries.more({ token, timeZone, count: count ?? 1, skip: taken.map(({ id }) => id) }),
    onSuccess: async (series) => {
      await client.invalidateQueries({ queryKey: ['managed'] });
      setOpen(false);
      const isAsked = series.dates.some(({ status }) => status === 'requested');
      onDone(isAsked ? wt('ownSeries:done.asked') : wt('ownSeries:done.more', { count: free }));
    },
    onError: () => void client.invalidateQueries({ queryKey: ['managed', token, 'more'] }),
  });
  const isReady = count !== null && dates !== undefined && !isPlaceholderData && free > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !more.isPending) more.mutate();
  };
  if (!isOpen)
    return (
      <button type="button" className="button button-plain series-more" onClick={() => setOpen(true)}>
        <Icon name="plus" />
        {wt('ownSeries:more.open')}
      </button>
    );
  const trouble = more.error ?? error;
  return (
    <form className="more-dates" onSubmit={submit} aria-labelledby="more-title" noValidate>
      <h3 id="more-title">{wt('ownSeries:more.title')}</h3>
      <Field
        name="more-count"
        label={wt('ownSeries:more.count')}
        inputMode="numeric"
        maxLength={2}
        value={typed}
        error={count === null ? wt('ownSeries:more.countWrong', { most: MOST }) : undefined}
        onChange={setTyped}
      />
      <p role="status" className="options-hint">
        {!dates || isPlaceholderData
          ? wt('ownSeries:more.waiting')
          : free === 0
            ? wt('ownSeries:more.none')
            : taken.length > 0
              ? wt('ownSeries:more.some', { count: taken.length })
              : wt('ownSeries:more.fine', { count: free })}
      </p>
      <div role="alert">{trouble && <Notice kind="error">{problemOf(trouble)?.detail ?? t('pages:failure.unreachable')}</Notice>}</div>
      {!dates && !error && <Skeleton shape="slot" count={3} />}
      <ol className="series-list">
        {dates?.map(({ id, clientTime, refusal }) => (
          <li key={id} className="series-date" data-state={refusal ? 'skipped' : 'free'}>
            <div className="series-line">
              <Icon name={refusal ? 'close' : 'check'} />
              <span className="series-when">
                <span className="series-day">
                  {dayName(clientTime.date)}, <span className="nowrap">{clockSpan(clientTime.minute, clientTime.endMinute)}</span>
                </span>
                <span className="series-note">{wt(refusal ? 'ownSeries:more.leftOut' : 'ownSeries:more.free')}</span>
              </span>
            </div>
          </li>
        ))}
      </ol>
      <div className="actions">
        <button type="submit" className="button" aria-disabled={!isReady || more.isPending || undefined}>
          {more.isPending ? wt('ownSeries:more.pending') : wt('ownSeries:more.do', { count: free })}
        </button>
        <button type="button" className="button button-plain" onClick={() => setOpen(false)}>
          {wt('ownSeries:more.cancel')}
        </button>
      </div>
    </form>
  );
}
