import type { Instant } from '../time/instant.ts';
import type { Series } from './series.ts';
import { seriesDates } from './series-dates.ts';

export type SeriesState = 'asked' | 'running' | 'paused' | 'over';

/** How a series stands. `agreed`: some session of it was more than asked for. It rests while it is paused, and while all that is to come is. */
export function seriesState(series: Series, agreed: boolean, now: Instant): SeriesState {
  const ahead = seriesDates(series).filter(({ state, endsAt }) => state !== 'skipped' && endsAt > now);
  if (ahead.length === 0) return 'over';
  if (!agreed) return 'asked';
  const rests = series.pauses.some(({ from, until }) => from <= now && (until === null || now < until));
  return rests || ahead.every(({ state }) => state === 'paused') ? 'paused' : 'running';
}
