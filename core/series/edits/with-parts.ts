import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import { partDays } from '../part-days.ts';
import type { Series, SeriesException } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import type { SeriesPattern } from '../series-pattern.ts';

const idsOf = (parts: readonly SeriesPattern[]): ReadonlySet<LocalDate> => new Set(partDays({ parts }).flat().map(dateOfEpochDay));
const inOrder = (noted: ReadonlyMap<LocalDate, SeriesException>): readonly SeriesException[] =>
  [...noted.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));

/**
 * The series with other parts, its history as it was. What has begun stays, even where the new parts don't give its day; days that only the new parts
 * give and that are over already are noted as skipped, for nobody came. An exception that is still to come stays where the new parts give its day
 * too, and goes with its day where only the old ones did; one that stood by itself already goes on to.
 */
export function withParts(series: Series, parts: readonly SeriesPattern[], now: Instant): Series {
  const before = idsOf(series.parts);
  const after = idsOf(parts);
  const noted = new Map<LocalDate, SeriesException>(series.exceptions.map((each) => [each.id, each]));
  for (const { id, date, minute, durationMinutes, startsAt, state } of seriesDates(series)) {
    if (after.has(id)) continue;
    if (startsAt <= now) noted.set(id, { id, at: { date, minute, durationMinutes }, skipped: state === 'skipped' });
    else if (before.has(id)) noted.delete(id);
  }
  const changed = { ...series, parts, exceptions: inOrder(noted) };
  for (const { id, startsAt } of seriesDates(changed))
    if (startsAt <= now && !before.has(id) && !noted.has(id)) noted.set(id, { id, at: null, skipped: true });
  return { ...changed, exceptions: inOrder(noted) };
}
