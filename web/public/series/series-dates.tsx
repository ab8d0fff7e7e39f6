import { useState } from 'react';
import { clock } from '../format/clock.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { zoneCity } from '../format/zone-city.ts';
import { isPast } from '../manage/is-past.ts';
import type { OwnSeries } from '../manage/use-own-series.ts';
import { Icon } from '../parts/icon.tsx';
import { wt } from './wt.ts';

type OwnDate = OwnSeries['dates'][number];

/** Beyond so many that are over, the older ones are folded away. */
const SHOWN_PAST = 2;

function stateOf(date: OwnDate): 'skipped' | 'paused' | 'missed' | 'cancelled' | 'requested' | 'done' | 'moved' | null {
  if (date.state !== 'planned') return date.state;
  if (date.status === 'no_show') return 'missed';
  if (date.status === 'cancelled' || date.status === 'declined' || date.status === 'expired') return 'cancelled';
  if (date.status === 'requested') return 'requested';
  if (isPast(date)) return 'done';
  return date.moved ? 'moved' : null;
}

interface DateLineProps {
  readonly series: OwnSeries;
  readonly date: OwnDate;
  readonly onLeave: (id: string) => void;
}

function DateLine({ series, date, onLeave }: DateLineProps) {
  const { clientTime, coachTime } = date;
  const state = stateOf(date);
  const isOut = state === 'skipped' || state === 'paused' || state === 'cancelled';
  const refusal = series.refusals.find(({ id }) => id === date.id);
  const canLeave = !isOut && state !== 'done' && state !== 'missed' && state !== 'requested' && !isPast(date);
  const name = `${dayName(clientTime.date)}, ${clock(clientTime.minute)}`;
  return (
    <li
      className="series-date"
      data-state={isOut ? 'skipped' : (state ?? 'free')}
      aria-current={date.id === series.dateId ? 'true' : undefined}
    >
      <div className="series-line">
        <Icon name={isOut ? 'close' : state === 'done' ? 'check' : 'calendar'} />
        <span className="series-when">
          <span className="series-day">
            {dayName(clientTime.date)}, <span className="nowrap">{clockSpan(clientTime.minute, clientTime.endMinute)}</span>
          </span>
          <span className="series-note">
            {[
              date.number !== null &&
                series.progress.total !== null &&
                wt('ownSeries:dates.number', { number: date.number, total: series.progress.total }),
              state && wt(`ownSeries:dates.${state}`),
              date.id === series.dateId && wt('ownSeries:dates.this'),
              coachTime.offsetMinutes !== clientTime.offsetMinutes &&
                wt('ownSeries:dates.there', { time: clock(coachTime.minute), city: zoneCity(coachTime.timeZone) }),
            ]
              .filter(Boolean)
              .join(' · ')}
            {canLeave && refusal && <span className="series-refusal">{refusal.sentence}</span>}
          </span>
        </span>
        {canLeave && !refusal && (
          <button
            type="button"
            className="link-button"
            aria-label={wt('ownSeries:dates.skipThis', { time: name })}
            onClick={() => onLeave(date.id)}
          >
            {wt('ownSeries:dates.skip')}
          </button>
        )}
      </div>
    </li>
  );
}

/** Every date with its state; what is long over is folded away. */
export function SeriesDates({ series, onLeave }: Omit<DateLineProps, 'date'>) {
  const [all, setAll] = useState(false);
  const past = series.dates.filter((date) => isPast(date) && date.id !== series.dateId);
  const folded = all ? [] : past.slice(0, -SHOWN_PAST);
  const shown = series.dates.filter((date) => !folded.includes(date));
  return (
    <>
      {folded.length > 0 && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {wt('ownSeries:dates.earlier', { count: folded.length })}
        </button>
      )}
      <ol className="series-list" aria-label={wt('ownSeries:dates.title')}>
        {shown.map((date) => (
          <DateLine key={date.id} series={series} date={date} onLeave={onLeave} />
        ))}
      </ol>
    </>
  );
}
