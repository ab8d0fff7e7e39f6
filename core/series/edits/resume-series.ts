import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { isLocalDate } from '../../time/is-local-date.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Series } from '../series.ts';
import type { EditOf } from '../series-edit.ts';
import type { SeriesRefusal } from '../series-refusal.ts';

/** Ends every pause at the beginning of a day, or at once. What fell into it until then stays out. */
export function resumeSeries(series: Series, { on }: EditOf<'resume'>, now: Instant): Result<Series, SeriesRefusal> {
  if (!isLocalDate(on)) return refuse({ code: 'wrong_time' });
  const at = Math.max(wallToInstant(series.parts[0]!.timeZone, on, 0), now + 1);
  if (series.pauses.every(({ until }) => until !== null && until <= at)) return refuse({ code: 'not_paused' });
  const pauses = series.pauses
    .filter(({ from }) => from < at)
    .map(({ from, until }) => ({ from, until: until === null ? at : Math.min(until, at) }));
  return ok({ ...series, pauses });
}
