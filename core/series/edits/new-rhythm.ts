import { addDays } from '../../time/add-days.ts';
import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { epochDay } from '../../time/epoch-day.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import { isoWeekStart } from '../../time/iso-week-start.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { partDays } from '../part-days.ts';
import { rhythmDays } from '../rhythm-days.ts';
import type { Series } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import { LONGEST_DAYS, type Rhythm, type SeriesPattern } from '../series-pattern.ts';
import { leadingDays } from './leading-days.ts';
import type { Seam } from './seam-of.ts';

/** Days chosen one by one begin wherever they begin. */
const periodStart = ({ kind }: Rhythm, id: LocalDate): LocalDate =>
  kind === 'dates' ? '' : kind === 'weekly' ? isoWeekStart(id) : `${id.slice(0, 8)}01`;

/** The first day on which a session at this time lies ahead. */
function firstAhead(zone: string, minute: number, now: Instant): LocalDate {
  const { date } = instantToWall(zone, now);
  return wallToInstant(zone, date, minute) > now ? date : addDays(date, 1);
}

/**
 * From where a rhythm may begin that takes the place of another: in the week (or month) of the first day that gives way, after the last one that
 * stays, and not in the past.
 */
function beginning({ parts }: Series, { part, id, before }: Seam, pattern: SeriesPattern, now: Instant): LocalDate {
  const after = before === null ? parts[0]!.startsOn : addDays(before, 1);
  const earliest = [periodStart(pattern.rhythm, id), after, firstAhead(parts[part]!.timeZone, pattern.startMinute, now)];
  return earliest.reduce((one, other) => (one > other ? one : other));
}

/** As many days as make the series as long as it was. */
function sameCount(series: Series, pattern: SeriesPattern, now: Instant): number {
  const ids = new Set(partDays(series).flat().map(dateOfEpochDay));
  const replaced = seriesDates(series).filter(({ id }) => id >= pattern.startsOn);
  const staying = new Set(replaced.filter(({ id, startsAt }) => startsAt <= now || !ids.has(id)).map(({ id }) => id));
  const days = rhythmDays(pattern, epochDay(pattern.startsOn) + LONGEST_DAYS, replaced.length + 1);
  return leadingDays(days, staying, replaced.length - staying.size) ?? replaced.length;
}

/**
 * The part that begins at the seam. The end stays what it was: a day, a horizon, or a number of dates in all; days chosen one by one are all taken
 * that are not too early.
 */
export function newRhythm(series: Series, seam: Seam, wish: SeriesPattern, now: Instant): SeriesPattern {
  const startsOn = beginning(series, seam, wish, now);
  const { rhythm } = wish;
  if (rhythm.kind === 'dates') {
    const dates = rhythm.dates.filter((date) => date >= startsOn);
    return { ...wish, startsOn, rhythm: { kind: 'dates', dates }, end: { kind: 'count', count: dates.length } };
  }
  const { end } = series.parts.at(-1)!;
  const begun = { ...wish, startsOn, end };
  return end.kind === 'count' ? { ...begun, end: { kind: 'count', count: sameCount(series, begun, now) } } : begun;
}
