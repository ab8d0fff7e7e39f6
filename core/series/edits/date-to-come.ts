import { ok, refuse, type Result } from '../../result.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import type { Series, SeriesException } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import type { SeriesDate } from '../series-date.ts';
import type { SeriesRefusal } from '../series-refusal.ts';

interface Found {
  readonly date: SeriesDate;
  readonly exception: SeriesException;
}

/** A date by its name, with what is noted about it. History can't be changed, nor can what has begun. */
export function dateToCome(series: Series, id: LocalDate, now: Instant): Result<Found, SeriesRefusal> {
  const date = seriesDates(series).find((each) => each.id === id);
  if (!date) return refuse({ code: 'unknown_date' });
  if (date.startsAt <= now) return refuse({ code: 'already_begun' });
  return ok({ date, exception: series.exceptions.find((each) => each.id === id) ?? { id, at: null, skipped: false } });
}
