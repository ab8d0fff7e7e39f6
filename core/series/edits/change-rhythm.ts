import { ok, refuse, type Result } from '../../result.ts';
import { dateOfEpochDay } from '../../time/date-of-epoch-day.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import { partDays } from '../part-days.ts';
import { patternFault } from '../pattern-fault.ts';
import type { Series, SeriesException } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import type { EditOf } from '../series-edit.ts';
import type { SeriesPattern } from '../series-pattern.ts';
import type { SeriesRefusal } from '../series-refusal.ts';
import { closedPart } from './closed-part.ts';
import { countedPart } from './counted-part.ts';
import { dateToCome } from './date-to-come.ts';
import { newRhythm } from './new-rhythm.ts';
import { type Seam, seamOf } from './seam-of.ts';
import { wrongField } from '../wrong-field.ts';
import { withParts } from './with-parts.ts';

type Change = EditOf<'change'>;

/** Stands in where only time and length are looked at. */
const ANY_DAY = { kind: 'weekly', every: 1, weekdays: [1] } as const;

const changed = (
  part: SeriesPattern,
  { startMinute = part.startMinute, durationMinutes = part.durationMinutes }: Change,
): SeriesPattern => ({
  ...part,
  startMinute,
  durationMinutes,
});

/** The parts from the seam on. Without a new rhythm each keeps its own, and no day changes its name. */
function partsFrom(series: Series, edit: Change, seam: Seam, now: Instant): Result<readonly SeriesPattern[], SeriesRefusal> {
  const [first, ...later] = series.parts.slice(seam.part).map((part) => changed(part, edit));
  if (edit.rhythm) {
    const part = newRhythm(series, seam, { ...first!, rhythm: edit.rhythm }, now);
    const fault: SeriesRefusal | null = part.end.kind === 'count' && part.end.count === 0 ? { code: 'no_dates' } : patternFault(part);
    return fault ? refuse(fault) : ok([part]);
  }
  const days = partDays(series)[seam.part]!;
  const left = days.filter((day) => dateOfEpochDay(day) >= seam.id).length;
  if (left === days.length) return ok([first!, ...later]);
  const rest = { ...first!, startsOn: seam.id };
  return ok([rest.end.kind === 'count' ? countedPart(rest, left) : rest, ...later]);
}

/** The parts before the seam, the last of them closed; one that has no day left is gone. */
function partsBefore(series: Series, { part, id }: Seam, startsOn: LocalDate): readonly SeriesPattern[] {
  const earlier = series.parts.slice(0, part);
  const stays = partDays(series)[part]!.some((day) => dateOfEpochDay(day) < id);
  return stays ? [...earlier, closedPart(series.parts[part]!, startsOn)] : earlier;
}

/** What was moved by itself keeps its place; it takes a new length if it had that of the rest. The date that was picked goes with the rest. */
function exceptionsOf(series: Series, { from, durationMinutes }: Change, seam: Seam, now: Instant): readonly SeriesException[] {
  const begun = new Set(
    seriesDates(series)
      .filter(({ startsAt }) => startsAt <= now)
      .map(({ id }) => id),
  );
  const lengths = new Map<LocalDate, number>();
  for (const [part, days] of partDays(series).entries())
    for (const day of days) lengths.set(dateOfEpochDay(day), series.parts[part]!.durationMinutes);
  return series.exceptions.flatMap((exception) => {
    const { id, at } = exception;
    if (at === null || id < seam.id || begun.has(id)) return [exception];
    if (id === from) return exception.skipped ? [{ ...exception, at: null }] : [];
    const longer = durationMinutes !== undefined && lengths.get(id) === at.durationMinutes;
    return [longer ? { ...exception, at: { ...at, durationMinutes } } : exception];
  });
}

/** Notes that say nothing any more, because the rhythm has come to where they are, are dropped. */
function tidied(series: Series): Series {
  const places = new Map(seriesDates(series).map((date) => [date.id, date]));
  const exceptions = series.exceptions.flatMap((exception) => {
    if (exception.at === null || places.get(exception.id)?.moved !== false) return [exception];
    return exception.skipped ? [{ ...exception, at: null }] : [];
  });
  return { ...series, exceptions };
}

/**
 * Another rhythm, time or length for a date and all that follow, or for all to come. The series splits: what lies before keeps its part, a new part
 * begins (RFC 5545 has RANGE=THISANDFUTURE for it, 3.2.13; calendars write two series). Dates are the same dates where their days stay.
 */
export function changeRhythm(series: Series, edit: Change, now: Instant): Result<Series, SeriesRefusal> {
  if (edit.from !== null) {
    const picked = dateToCome(series, edit.from, now);
    if (!picked.ok) return picked;
    if (picked.value.date.state === 'skipped') return refuse({ code: 'is_skipped' });
  }
  const asked = { ...changed(series.parts[0]!, edit), rhythm: edit.rhythm ?? ANY_DAY, end: { kind: 'count', count: 1 } } as const;
  const field = wrongField(asked);
  if (field) return refuse({ code: 'wrong_pattern', field });
  const seam = seamOf(series, edit, now);
  if (!seam) return refuse({ code: 'nothing_to_come' });
  const from = partsFrom(series, edit, seam, now);
  if (!from.ok) return from;
  const retimed = { ...series, exceptions: exceptionsOf(series, edit, seam, now) };
  return ok(tidied(withParts(retimed, [...partsBefore(series, seam, from.value[0]!.startsOn), ...from.value], now)));
}
