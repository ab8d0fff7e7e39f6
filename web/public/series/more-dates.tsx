import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { wt } from './wt.ts';

interface MoreDatesProps {
  readonly token: string;
  readonly timeZone: string;
  readonly onDone: (said: string) => void;
}

const MOST = 52;

type Wish = Omit<Parameters<typeof api.ownSeries.more>[0], 'token' | 'timeZone'> & { readonly skip: string[] };

/** The series goes on in its rhythm: so many more, each looked at, those that are not free left out. */
export function MoreDates({ token, timeZone, onDone }: MoreDatesProps) {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('4');
  const unanswered = useRef<Wish | null>(null);
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
    mutationFn: async (wish: Wish) => {
      try {
        return await api.ownSeries.more({ token, timeZone, ...wish });
      } catch (failed) {
        const code = problemOf(failed)?.code;
        // Asked again because no answer had come: it was booked the first time.
        if (code === 'goes_on_already' && unanswered.current === wish) return api.ownSeries.show({ token, timeZone });
        if (code === undefined) unanswered.current = wish;
        throw failed;
      }
    },
    onSuccess: async (series, wish) => {
      unanswered.current = null;
      await client.invalidateQueries({ queryKey: ['managed'] });
      setOpen(false);
      const isAsked = series.dates.some(({ status }) => status === 'requested');
      onDone(isAsked ? wt('ownSeries:done.asked') : wt('ownSeries:done.more', { count: wish.count - wish.skip.length }));
    },
    // What was refused may have changed.
    onError: (failed) => problemOf(failed) && void client.invalidateQueries({ queryKey: ['managed', token] }),
  });
  const isReady = count !== null && dates !== undefined && !isPlaceholderData && free > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || more.isPending) return;
    // Without an answer they may be booked, and the dates shown may be the next ones: the same are asked for again.
    const before = unanswered.current;
    more.mutate(before?.count === count ? before : { count, skip: taken.map(({ id }) => id), first: dates[0]?.id });
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
      <Trouble error={trouble} />
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
