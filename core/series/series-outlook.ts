import type { Instant } from '../time/instant.ts';
import { renewalDueAt } from './renewal-due-at.ts';
import type { Series } from './series.ts';
import { seriesDates } from './series-dates.ts';

/** So many days before its last session it is asked whether a series goes on: two sessions of most. */
export const RENEWAL_DAYS = 14;

/** What lists and reminders need to know of a series, whatever the time is. */
export interface SeriesOutlook {
  /** End of the last session; one that is paused may come back. Null where there is none. */
  readonly lastEndsAt: Instant | null;
  readonly renewalDueAt: Instant | null;
}

export function seriesOutlook(series: Series): SeriesOutlook {
  const ends = seriesDates(series)
    .filter(({ state }) => state !== 'skipped')
    .map(({ endsAt }) => endsAt);
  return { lastEndsAt: ends.length === 0 ? null : Math.max(...ends), renewalDueAt: renewalDueAt(series, RENEWAL_DAYS) };
}
