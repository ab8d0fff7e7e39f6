import { ok, refuse, type Result } from '../../result.ts';
import { addDays } from '../../time/add-days.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant } from '../../time/instant.ts';
import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import { isLocalDate } from '../../time/is-local-date.ts';
import { partDays } from '../part-days.ts';
import type { Series } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import type { EditOf } from '../series-edit.ts';
import type { SeriesRefusal } from '../series-refusal.ts';
import { partsUntil } from './parts-until.ts';
import { withException } from './with-exception.ts';
import { withParts } from './with-parts.ts';

/**
 * Ends a series before a day, by where its dates are now: what was moved to before that day still takes place, what was moved past it is skipped. A series without an end gets one.
 */
export function cancelFrom(series: Series, { from }: EditOf<'cancel'>, now: Instant): Result<Series, SeriesRefusal> {
  if (!isLocalDate(from)) return refuse({ code: 'wrong_time' });
  if (from < instantToWall(series.parts[0]!.timeZone, now).date) return refuse({ code: 'in_the_past' });
  const dates = seriesDates(series);
  const hit = dates.filter(({ date, startsAt }) => startsAt > now && date >= from);
  const { end } = series.parts.at(-1)!;
  const cuts =
    partDays(series)
      .flat()
      .some((day) => dateOfEpochDay(day) >= from) || end.kind === 'open';
  if (hit.length === 0 && !cuts) return refuse({ code: 'nothing_to_come' });
  const noted = new Map(series.exceptions.map((each) => [each.id, each]));
  const past = hit.filter(({ id }) => id < from).map(({ id }) => id);
  const skipped = past.reduce((each, id) => withException(each, { id, at: noted.get(id)?.at ?? null, skipped: true }), series);
  // What was moved to before that day stands by itself from now on, as what has begun does.
  const early = dates.filter(({ id, date, startsAt }) => id >= from && date < from && startsAt > now);
  // A number of dates that was reached before is not to become a day until which there would be more.
  const parts = cuts ? partsUntil(series, { kind: 'until', date: addDays(from, -1) }) : series.parts;
  const ended = withParts(skipped, parts, now);
  return ok(
    early.reduce(
      (each, { id, date, minute, durationMinutes, state }) =>
        withException(each, { id, at: { date, minute, durationMinutes }, skipped: state === 'skipped' }),
      ended,
    ),
  );
}
