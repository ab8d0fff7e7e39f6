import { ok, refuse, type Result } from '../../result.ts';
import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { epochDay } from '../../time/epoch-day.ts';
import type { Instant } from '../../time/instant.ts';
import { partDays } from '../part-days.ts';
import { rhythmDays } from '../rhythm-days.ts';
import type { Series } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import { LONGEST_DAYS, type SeriesPattern } from '../series-pattern.ts';
import type { SeriesRefusal } from '../series-refusal.ts';
import { countedPart } from './counted-part.ts';
import { leadingDays } from './leading-days.ts';

/**
 * The parts that make a series of `count` dates in all: what has begun and what stands by itself, and of the rhythm the first days until it is so
 * many. The last part goes on where it has to.
 */
export function partsOfCount(series: Series, count: number, now: Instant): Result<readonly SeriesPattern[], SeriesRefusal> {
  const dates = seriesDates(series);
  const days = partDays(series);
  const ids = new Set(days.flat().map(dateOfEpochDay));
  const staying = new Set(dates.filter(({ id, startsAt }) => startsAt <= now || !ids.has(id)).map(({ id }) => id));
  if (count < staying.size) return refuse({ code: 'fewer_than_begun', begun: staying.size });
  const last = series.parts.at(-1)!;
  const earlier = days.slice(0, -1);
  const onwards = rhythmDays(last, epochDay(last.startsOn) + LONGEST_DAYS, count + 1);
  const leading = leadingDays([...earlier.flat(), ...onwards], staying, count - staying.size);
  if (leading === 0) return refuse({ code: 'no_dates' });
  if (leading === null)
    return refuse(last.rhythm.kind === 'dates' ? { code: 'no_rhythm_to_go_on' } : { code: 'series_too_long', mostDays: LONGEST_DAYS });
  let before = 0;
  let index = 0;
  for (; index < earlier.length && before + earlier[index]!.length < leading; index += 1) before += earlier[index]!.length;
  return ok([...series.parts.slice(0, index), countedPart(series.parts[index]!, leading - before)]);
}
