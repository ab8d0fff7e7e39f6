import { decideNewSeries } from '../../../core/series/decide-new-series.ts';
import type { SeriesDecision } from '../../../core/series/decide-edits.ts';
import type { SeriesEdit } from '../../../core/series/series-edit.ts';
import type { Rhythm, SeriesEnd } from '../../../core/series/series-pattern.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import type { Result } from '../../../core/result.ts';
import type { Instant, LocalDate } from '../../../core/time/instant.ts';

/** A pattern as somebody asks for it: on the coach's clock, as long as is said beside it. */
export interface PatternAsked {
  readonly startsOn: LocalDate;
  readonly startMinute: number;
  readonly rhythm: Rhythm;
  readonly end: SeriesEnd;
}

export interface NewSeriesAsked {
  readonly pattern: PatternAsked;
  /** What becomes of single dates at once. */
  readonly edits: readonly SeriesEdit[];
  readonly durationMinutes: number;
}

/** A new series in the coach's zone, decided by itself: what else is booked is asked after it. */
export const planNewSeries = (
  { timeZone }: { readonly timeZone: string },
  { pattern, edits, durationMinutes }: NewSeriesAsked,
  now: Instant,
): Result<SeriesDecision, SeriesRefusal> => decideNewSeries({ ...pattern, timeZone, durationMinutes }, edits, now);
