import '../style/options.css';
import '../style/own-series.css';
import { useState } from 'react';
import type { BookingView } from '../../../contract/bookings.ts';
import { ownClock } from '../format/own-clock.ts';
import { zoneCity } from '../format/zone-city.ts';
import { useOwnSeries } from '../manage/use-own-series.ts';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { t } from '../t.ts';
import { LeaveOut } from './leave-out.tsx';
import { MoreDates } from './more-dates.tsx';
import { SeriesDates } from './series-dates.tsx';
import { wt } from './wt.ts';

interface OwnSeriesSeenProps {
  readonly token: string;
  readonly booking: BookingView;
  readonly timeZone: string;
}

/** The series around one session: how far it is, every date, and what can be changed of it. */
export function OwnSeriesSeen({ token, booking, timeZone }: OwnSeriesSeenProps) {
  const { data: series, error, refetch } = useOwnSeries(token, timeZone, true);
  const [leaving, setLeaving] = useState<string | null>(null);
  const [said, say] = useState('');
  if (!series && error) return <Failure heading="h2" error={error} onRetry={() => void refetch()} />;
  if (!series) return <Skeleton shape="card" />;
  const { done, total } = series.progress;
  const date = series.dates.find(({ id }) => id === leaving);
  return (
    <section className="booking-part own-series" aria-labelledby="series-title">
      <header className="series-head">
        <h2 id="series-title">
          <Icon name="repeat" />
          {ownClock(series.rhythmText)}
          {series.timeZone !== timeZone && ` (${t('manage:when.zone', { city: zoneCity(series.timeZone) })})`}
        </h2>
        {total === null ? (
          <p>{wt('ownSeries:doneOnly', { count: done })}</p>
        ) : (
          <p>
            <strong aria-hidden="true">{wt('ownSeries:progress', { done, total })}</strong>
            <progress max={Math.max(total, 1)} value={done} aria-label={wt('ownSeries:progressLabel', { done, total })} />
          </p>
        )}
      </header>
      {series.state === 'paused' && <p className="booking-rule">{wt('ownSeries:paused')}</p>}
      {series.state === 'over' && <p className="booking-rule">{wt('ownSeries:over')}</p>}
      <p role="status" className="series-said">
        {said}
      </p>
      <SeriesDates series={series} onLeave={setLeaving} />
      {date && (
        <LeaveOut
          key={date.id}
          token={token}
          series={series}
          date={date}
          booking={booking}
          timeZone={timeZone}
          onDone={(words) => {
            setLeaving(null);
            if (words !== null) say(words);
          }}
        />
      )}
      {series.canExtend && <MoreDates token={token} timeZone={timeZone} onDone={say} />}
    </section>
  );
}
