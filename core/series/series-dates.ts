import { dateOfEpochDay } from '../time/date-of-epoch-day.ts';
import { type Instant, type LocalDate, MINUTE } from '../time/instant.ts';
import type { Span } from '../time/span.ts';
import { clockOf } from './clock-of.ts';
import { partDays } from './part-days.ts';
import type { Series, SeriesException, WallPlace } from './series.ts';
import type { SeriesDate } from './series-date.ts';

interface Placed extends WallPlace {
  readonly id: LocalDate;
  readonly moved: boolean;
  readonly skipped: boolean;
}

const isAt = (one: WallPlace, other: WallPlace): boolean =>
  one.date === other.date && one.minute === other.minute && one.durationMinutes === other.durationMinutes;

/** The days of the rhythm, each where it was put last, and those that the rhythm has left behind. */
function placed(series: Series): readonly Placed[] {
  const exceptions = new Map<LocalDate, SeriesException>(series.exceptions.map((each) => [each.id, each]));
  const dates = partDays(series).flatMap((days, index) => {
    const { startMinute, durationMinutes } = series.parts[index]!;
    return days.map((day): Placed => {
      const id = dateOfEpochDay(day);
      const usual = { date: id, minute: startMinute, durationMinutes };
      const { at = null, skipped = false } = exceptions.get(id) ?? {};
      exceptions.delete(id);
      return at === null ? { id, ...usual, moved: false, skipped } : { id, ...at, moved: !isAt(at, usual), skipped };
    });
  });
  for (const { id, at, skipped } of exceptions.values()) if (at) dates.push({ id, ...at, moved: true, skipped });
  return dates;
}

const inOrder = (one: SeriesDate, other: SeriesDate): number => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1);

function allDates(series: Series): readonly SeriesDate[] {
  const dates = placed(series);
  let [first, last] = ['9999', '0000'];
  for (const { date } of dates) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  if (dates.length === 0) return [];
  const clock = clockOf(series.parts[0]!.timeZone, first, last);
  const paused = (at: Instant): boolean => series.pauses.some(({ from, until }) => from <= at && (until === null || at < until));
  return dates
    .map(({ skipped, ...place }): SeriesDate => {
      const startsAt = clock(place.date, place.minute);
      const endsAt = startsAt + place.durationMinutes * MINUTE;
      return { ...place, startsAt, endsAt, state: skipped ? 'skipped' : paused(startsAt) ? 'paused' : 'planned' };
    })
    .sort(inOrder);
}

/** One edit asks for the dates of one series many times, and a series never changes: it is replaced. */
const known = new WeakMap<Series, readonly SeriesDate[]>();

/**
 * All dates of a series by their start, also those that are skipped or paused, where they would be; of a series without an end those up to its
 * horizon. `span` leaves only those that begin in it. A date that was moved is found where it is, under the name it always had.
 */
export function seriesDates(series: Series, span?: Span): readonly SeriesDate[] {
  let dates = known.get(series);
  if (!dates) {
    dates = allDates(series);
    known.set(series, dates);
  }
  return span ? dates.filter(({ startsAt }) => span.from <= startsAt && startsAt < span.until) : dates;
}
