import type { LocalDate, WallMinute, Weekday } from '../time/instant.ts';

/** A month that has no such day: it goes without (RFC 5545, 3.3.10), or its last day stands in (RFC 7529, SKIP=BACKWARD). */
export type ShortMonth = 'skip' | 'last_day';

/** Which one of a weekday in a month; -1 is the last. A month without a fifth goes without. */
export type NthWeekday = 1 | 2 | 3 | 4 | 5 | -1;

/**
 * On which days a series falls. Weeks are ISO weeks (RFC 5545: WKST=MO); weeks and months are counted from the first date of the pattern, as if
 * it were DTSTART.
 */
export type Rhythm =
  | { readonly kind: 'weekly'; readonly every: number; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'monthly_by_date'; readonly every: number; readonly day: number; readonly shortMonth: ShortMonth }
  | { readonly kind: 'monthly_by_weekday'; readonly every: number; readonly nth: NthWeekday; readonly weekday: Weekday }
  /** Days chosen one by one, in order, each once. Their number is the pattern's `count`. */
  | { readonly kind: 'dates'; readonly dates: readonly LocalDate[] };

/**
 * Where a series ends. `count` counts the dates of the rhythm before any is skipped or paused, as COUNT does (RFC 5545, 3.3.10). One without an
 * end is written out up to its horizon, a day that moves on with time.
 */
export type SeriesEnd =
  | { readonly kind: 'until'; readonly date: LocalDate }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'open'; readonly horizon: LocalDate };

/** A rhythm on the wall clock of one zone: the promise, of which the instants are computed. */
export interface SeriesPattern {
  /** IANA name, the coach's. */
  readonly timeZone: string;
  /** No date lies before; the first lies here or later. */
  readonly startsOn: LocalDate;
  readonly startMinute: WallMinute;
  /** Real minutes, whatever the clocks do meanwhile (RFC 5545, 3.3.6). */
  readonly durationMinutes: number;
  readonly rhythm: Rhythm;
  readonly end: SeriesEnd;
}

/** So many dates of a series may lie ahead. */
export const MOST_DATES = 200;
/** So many days after its start a pattern still has dates: ten years. */
export const LONGEST_DAYS = 3660;
