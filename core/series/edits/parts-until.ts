import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { partDays } from '../part-days.ts';
import type { Series } from '../series.ts';
import type { SeriesEnd, SeriesPattern } from '../series-pattern.ts';
import { countedPart } from './counted-part.ts';

/** The parts that give a day up to the end, at least the first; the last of them ends there, or goes on to there. */
export function partsUntil(series: Series, end: Exclude<SeriesEnd, { kind: 'count' }>): readonly SeriesPattern[] {
  const to = end.kind === 'until' ? end.date : end.horizon;
  const counts = partDays(series).map((days) => days.filter((day) => dateOfEpochDay(day) <= to).length);
  const index = Math.max(
    0,
    counts.findLastIndex((count) => count > 0),
  );
  const last = series.parts[index]!;
  const earlier = series.parts.slice(0, index);
  if (last.rhythm.kind === 'dates') return [...earlier, countedPart(last, counts[index]!)];
  // What had given way to a part that is cut off now does not come back.
  const day = index < series.parts.length - 1 && last.end.kind === 'until' && last.end.date < to ? last.end.date : to;
  return [...earlier, { ...last, end: end.kind === 'until' ? { kind: 'until', date: day } : { kind: 'open', horizon: day } }];
}
