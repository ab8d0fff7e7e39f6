import { ok, refuse, type Result } from '../../result.ts';
import { daysBetween } from '../../time/days-between.ts';
import type { Instant } from '../../time/instant.ts';
import { isLocalDate } from '../../time/is-local-date.ts';
import type { Series, WallPlace } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import type { EditOf } from '../series-edit.ts';
import { LONGEST_DAYS } from '../series-pattern.ts';
import type { SeriesRefusal } from '../series-refusal.ts';
import { dateToCome } from './date-to-come.ts';
import { withException } from './with-exception.ts';

const isPlace = ({ date, minute, durationMinutes }: WallPlace, id: string): boolean =>
  isLocalDate(date) &&
  Math.abs(daysBetween(id, date)) <= LONGEST_DAYS &&
  [minute, durationMinutes].every(Number.isInteger) &&
  minute >= 0 &&
  minute < 1440 &&
  durationMinutes >= 1 &&
  durationMinutes <= 1440;

/** Puts one date elsewhere. Back where the rhythm has it, it goes with the rhythm again. */
export function moveDate(
  series: Series,
  { id, date, minute, durationMinutes }: EditOf<'move'>,
  now: Instant,
): Result<Series, SeriesRefusal> {
  const found = dateToCome(series, id, now);
  if (!found.ok) return found;
  const { date: before } = found.value;
  if (before.state === 'skipped') return refuse({ code: 'is_skipped' });
  const at = { date, minute, durationMinutes: durationMinutes ?? before.durationMinutes };
  if (!isPlace(at, id)) return refuse({ code: 'wrong_time' });
  const moved = withException(series, { id, at, skipped: false });
  const after = seriesDates(moved).find((each) => each.id === id)!;
  if (after.startsAt === before.startsAt && after.endsAt === before.endsAt) return refuse({ code: 'same_time' });
  if (after.startsAt <= now) return refuse({ code: 'in_the_past' });
  if (after.state === 'paused') return refuse({ code: 'in_pause' });
  return ok(after.moved ? moved : withException(series, { id, at: null, skipped: false }));
}
