import { decideEdits } from '../../core/series/decide-edits.ts';
import type { Series } from '../../core/series/series.ts';
import type { SeriesDate } from '../../core/series/series-date.ts';
import { seriesDates } from '../../core/series/series-dates.ts';
import type { SeriesEdit } from '../../core/series/series-edit.ts';
import type { SeriesPattern } from '../../core/series/series-pattern.ts';
import type { Instant } from '../../core/time/instant.ts';

/** Mondays at nine in Toronto, ten of them from the first of June 2026, an hour each. */
export const patternFacts = (more: Partial<SeriesPattern> = {}): SeriesPattern => ({
  timeZone: 'America/Toronto',
  startsOn: '2026-06-01',
  startMinute: 540,
  durationMinutes: 60,
  rhythm: { kind: 'weekly', every: 1, weekdays: [1] },
  end: { kind: 'count', count: 10 },
  ...more,
});

export const seriesFacts = (more: Partial<SeriesPattern> = {}): Series => ({ parts: [patternFacts(more)], exceptions: [], pauses: [] });

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** A date in short: its name, where it is if that is not where it was, and whether it takes place. */
export const said = ({ id, date, minute, state }: SeriesDate): string =>
  [id.slice(5), ...(date === id ? [] : [`on ${date.slice(5)}`]), clock(minute), ...(state === 'planned' ? [] : [state])].join(' ');

/** The dates of a series in short. */
export const lines = (series: Series): readonly string[] => seriesDates(series).map(said);

/** The series after these edits, which have to be possible. */
export function after(series: Series, now: Instant, ...edits: readonly SeriesEdit[]): Series {
  const decided = decideEdits(series, edits, now);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return decided.value.series;
}
