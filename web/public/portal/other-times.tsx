import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { PortalPlacement, PortalView } from '../../../contract/cycles/portal.ts';
import type { Moment } from '../../../contract/moment.ts';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { clock } from '../format/clock.ts';
import { dayName } from '../format/day-name.ts';
import { Failure } from '../parts/failure.tsx';
import { Notice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { dateLabel } from './date-label.ts';
import { pt } from './pt.ts';
import type { Portal } from './use-portal.ts';

interface OtherTimesProps {
  readonly token: string;
  readonly date: PortalPlacement;
  readonly view: PortalView;
  readonly portal: Portal;
  readonly onClose: () => void;
}

interface Time {
  readonly startsAt: string;
  readonly clientTime: Moment;
}

function byDay(times: readonly Time[]) {
  const days = new Map<string, Time[]>();
  for (const time of times) days.set(time.clientTime.date, [...(days.get(time.clientTime.date) ?? []), time]);
  return [...days];
}

/** Open times near to a date, day by day; one tap takes one. Exact when opened, and again whenever one turns out to be taken. */
export function OtherTimes({ token, date, view, portal, onClose }: OtherTimesProps) {
  const { timeZone } = date.clientTime;
  const { change } = portal;
  const { data, error, refetch } = useQuery({
    // Under the slots of this coach: what others take leaves the list while it is looked at.
    queryKey: ['slots', token, date.id, timeZone],
    queryFn: () => api.portal.alternatives({ token, placementId: date.id, timeZone }),
    staleTime: 0,
  });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const isMine = change.variables?.placementId === date.id;
  const taken = isMine && problemOf(change.error)?.code === 'slot_taken';
  const take = ({ startsAt, clientTime }: Time) => {
    if (change.isPending) return;
    const done = pt('portal:said.moved', { date: dateLabel(clientTime) });
    change.mutate({ placementId: date.id, startsAt, done }, { onSuccess: onClose, onError: () => void refetch() });
  };
  return (
    <section className="others" aria-labelledby={`others-${date.id}`}>
      <h3 id={`others-${date.id}`} tabIndex={-1} ref={title}>
        {pt('portal:others.title')}
      </h3>
      <div role="alert">{taken && <Notice kind="warning">{pt('portal:others.taken')}</Notice>}</div>
      {error && !data && <Failure error={error} heading="h3" onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="slot" count={3} />}
      {data?.length === 0 && <p>{pt('portal:others.none', { coach: view.coach.name })}</p>}
      {data && data.length > 0 && <p className="date-more">{pt('portal:others.hint')}</p>}
      <ul className="others-days">
        {byDay(data ?? []).map(([day, times]) => (
          <li key={day}>
            <b>{dayName(day)}</b>
            <span className="others-times">
              {times.map((time) => (
                <button
                  key={time.startsAt}
                  type="button"
                  className="button button-plain"
                  aria-disabled={change.isPending || undefined}
                  aria-label={pt('portal:others.take', { date: dayName(day), time: clock(time.clientTime.minute) })}
                  onClick={() => take(time)}
                >
                  {clock(time.clientTime.minute)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className="link-button" onClick={onClose}>
        {pt('portal:others.close')}
      </button>
    </section>
  );
}
