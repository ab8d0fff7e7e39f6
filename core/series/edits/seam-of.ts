import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { partDays } from '../part-days.ts';
import type { Series } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import type { EditOf } from '../series-edit.ts';

/** The first day of the rhythm that gives way, which part gives it, and the last day before it. */
export interface Seam {
  readonly part: number;
  readonly id: LocalDate;
  readonly before: LocalDate | null;
}

/**
 * Where a change takes hold: on the first day, from the one picked on, that lies ahead both as it was and at the new time, and has not taken place
 * elsewhere already. A day that could change only into the past stays as it is. Null where none is left.
 */
export function seamOf(series: Series, { from, startMinute }: EditOf<'change'>, now: Instant): Seam | null {
  const begun = new Set(
    seriesDates(series)
      .filter(({ startsAt }) => startsAt <= now)
      .map(({ id }) => id),
  );
  let before: LocalDate | null = null;
  for (const [part, days] of partDays(series).entries()) {
    const { timeZone, startMinute: usual } = series.parts[part]!;
    for (const id of days.map(dateOfEpochDay)) {
      const isAhead = (minute: number): boolean => wallToInstant(timeZone, id, minute) > now;
      if (id >= (from ?? id) && !begun.has(id) && isAhead(usual) && isAhead(startMinute ?? usual)) return { part, id, before };
      before = id;
    }
  }
  return null;
}
