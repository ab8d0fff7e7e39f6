import type { Instant, LocalDate } from '../time/instant.ts';
import type { Series } from './series.ts';
import type { SeriesDate } from './series-date.ts';
import { seriesDates } from './series-dates.ts';

/** How far a series has come. What is skipped or paused is no session: it is neither done nor left, and the total is less by it. */
export interface SeriesProgress {
  /** Sessions that are over, whoever came. */
  readonly done: number;
  /** All sessions, done or not; null without an end. */
  readonly total: number | null;
  /** The first that has not begun. */
  readonly next: SeriesDate | null;
  /** The number of each session, from 1, in the order in which they take place: "3 of 10". */
  readonly numbers: ReadonlyMap<LocalDate, number>;
}

export function seriesProgress(series: Series, now: Instant): SeriesProgress {
  const sessions = seriesDates(series).filter(({ state }) => state === 'planned');
  return {
    done: sessions.filter(({ endsAt }) => endsAt <= now).length,
    total: series.parts.at(-1)!.end.kind === 'open' ? null : sessions.length,
    next: sessions.find(({ startsAt }) => startsAt > now) ?? null,
    numbers: new Map(sessions.map(({ id }, index) => [id, index + 1])),
  };
}
