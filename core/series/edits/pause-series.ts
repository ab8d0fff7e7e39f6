import { ok, refuse, type Result } from '../../result.ts';
import { addDays } from '../../time/add-days.ts';
import type { Instant } from '../../time/instant.ts';
import { isLocalDate } from '../../time/is-local-date.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Pause, Series } from '../series.ts';
import type { EditOf } from '../series-edit.ts';
import type { SeriesRefusal } from '../series-refusal.ts';

const ends = ({ until }: Pause): Instant => until ?? Number.POSITIVE_INFINITY;

/** Pauses that meet are one. */
function joined(pauses: readonly Pause[]): readonly Pause[] {
  const result: Pause[] = [];
  for (const pause of pauses.toSorted((one, other) => one.from - other.from)) {
    const before = result.at(-1);
    if (!before || ends(before) < pause.from) result.push(pause);
    else if (ends(before) < ends(pause)) result[result.length - 1] = { from: before.from, until: pause.until };
  }
  return result;
}

/** Lets a series rest from the morning of one day to the night of another. What has begun goes on. */
export function pauseSeries(series: Series, { from, to }: EditOf<'pause'>, now: Instant): Result<Series, SeriesRefusal> {
  const { timeZone } = series.parts[0]!;
  if (!isLocalDate(from) || (to !== null && !isLocalDate(to))) return refuse({ code: 'wrong_time' });
  if (to !== null && to < from) return refuse({ code: 'end_before_start' });
  const until = to === null ? null : wallToInstant(timeZone, addDays(to, 1), 0);
  const begins = Math.max(wallToInstant(timeZone, from, 0), now + 1);
  if (until !== null && until <= begins) return refuse({ code: 'in_the_past' });
  return ok({ ...series, pauses: joined([...series.pauses, { from: begins, until }]) });
}
