import { ok, refuse, type Result } from '../../result.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant } from '../../time/instant.ts';
import { isLocalDate } from '../../time/is-local-date.ts';
import { partDays } from '../part-days.ts';
import { patternFault } from '../pattern-fault.ts';
import type { Series } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import type { EditOf } from '../series-edit.ts';
import type { SeriesPattern } from '../series-pattern.ts';
import type { SeriesRefusal } from '../series-refusal.ts';
import { partsOfCount } from './parts-of-count.ts';
import { partsUntil } from './parts-until.ts';
import { withParts } from './with-parts.ts';

function partsOf(series: Series, end: EditOf<'end'>['end'], now: Instant): Result<readonly SeriesPattern[], SeriesRefusal> {
  if (end.kind === 'count') {
    const isCount = Number.isInteger(end.count) && end.count > 0;
    return isCount ? partsOfCount(series, end.count, now) : refuse({ code: 'wrong_pattern', field: 'end' });
  }
  const { timeZone, rhythm } = series.parts.at(-1)!;
  const to = end.kind === 'until' ? end.date : end.horizon;
  if (!isLocalDate(to)) return refuse({ code: 'wrong_pattern', field: 'end' });
  if (to < instantToWall(timeZone, now).date) return refuse({ code: 'in_the_past' });
  if (end.kind === 'open' && rhythm.kind === 'dates') return refuse({ code: 'no_rhythm_to_go_on' });
  const parts = partsUntil(series, end);
  const { end: last } = parts.at(-1)!;
  return last.kind === 'count' && last.count === 0 ? refuse({ code: 'no_dates' }) : ok(parts);
}

/** Lets a series end elsewhere: later, sooner, after another number, or not at all. What has begun counts and stays. */
export function endSeries(series: Series, { end }: EditOf<'end'>, now: Instant): Result<Series, SeriesRefusal> {
  if (seriesDates(series).every(({ startsAt }) => startsAt <= now)) return refuse({ code: 'nothing_to_come' });
  // Of a rhythm that was cancelled before its first day only what was moved is left; there is nothing that could go on.
  if (partDays(series).every((days) => days.length === 0)) return refuse({ code: 'no_dates' });
  const parts = partsOf(series, end, now);
  if (!parts.ok) return parts;
  const fault = patternFault(parts.value.at(-1)!);
  return fault ? refuse(fault) : ok(withParts(series, parts.value, now));
}
