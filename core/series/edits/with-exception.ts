import type { Series, SeriesException } from '../series.ts';

/** The series with this in place of what was noted about the date; a note that says nothing is left out. */
export function withException(series: Series, exception: SeriesException): Series {
  const others = series.exceptions.filter(({ id }) => id !== exception.id);
  const kept = exception.at !== null || exception.skipped ? [...others, exception] : others;
  return { ...series, exceptions: kept.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
}
