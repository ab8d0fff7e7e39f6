import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { cancelFrom } from './edits/cancel-from.ts';
import { changeRhythm } from './edits/change-rhythm.ts';
import { endSeries } from './edits/end-series.ts';
import { moveDate } from './edits/move-date.ts';
import { pauseSeries } from './edits/pause-series.ts';
import { restoreDate } from './edits/restore-date.ts';
import { resumeSeries } from './edits/resume-series.ts';
import { skipDate } from './edits/skip-date.ts';
import { overlappingDates } from './overlapping-dates.ts';
import type { Series } from './series.ts';
import { type SeriesChanges, seriesChanges } from './series-changes.ts';
import { seriesDates } from './series-dates.ts';
import type { SeriesEdit } from './series-edit.ts';
import { MOST_DATES } from './series-pattern.ts';
import type { SeriesRefusal } from './series-refusal.ts';

export interface SeriesDecision {
  readonly series: Series;
  readonly changes: SeriesChanges;
}

function edited(series: Series, edit: SeriesEdit, now: Instant): Result<Series, SeriesRefusal> {
  switch (edit.kind) {
    case 'skip':
      return skipDate(series, edit, now);
    case 'restore':
      return restoreDate(series, edit, now);
    case 'move':
      return moveDate(series, edit, now);
    case 'change':
      return changeRhythm(series, edit, now);
    case 'end':
      return endSeries(series, edit, now);
    case 'cancel':
      return cancelFrom(series, edit, now);
    case 'pause':
      return pauseSeries(series, edit, now);
    case 'resume':
      return resumeSeries(series, edit, now);
  }
}

/** Nobody sits in two sessions at once, and nobody plans for ever. Asked of what is new; what stands is not called into question by it. */
function faultOf(series: Series, { moved, added }: SeriesChanges, now: Instant): SeriesRefusal | null {
  const dates = seriesDates(series);
  if (added.length > 0 && dates.filter(({ startsAt }) => startsAt > now).length > MOST_DATES)
    return { code: 'too_many_dates', most: MOST_DATES };
  const touched = new Set([...added, ...moved.map(({ after }) => after)].map(({ id }) => id));
  const running = dates.filter(({ state, endsAt }) => state === 'planned' && endsAt > now);
  const pairs = overlappingDates(running).filter(([one, other]) => touched.has(one) || touched.has(other));
  return pairs.length > 0 ? { code: 'overlaps_itself', pairs } : null;
}

/**
 * What becomes of a series by these edits, one after the other, or why not: all of them or none. Whether it overlaps itself is asked at the end, so that
 * a new rhythm and the dates that don't fit into it can be decided at once. `before` is what the changes are told against: null for a series that is new.
 */
export function decideEdits(
  series: Series,
  edits: readonly SeriesEdit[],
  now: Instant,
  before: Series | null = series,
): Result<SeriesDecision, SeriesRefusal> {
  let after = series;
  for (const edit of edits) {
    const result = edited(after, edit, now);
    if (!result.ok) return result;
    after = result.value;
  }
  const changes = seriesChanges(before, after, now);
  const fault = faultOf(after, changes, now);
  return fault ? refuse(fault) : ok({ series: after, changes });
}
