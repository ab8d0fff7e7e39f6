import type { LocalDate } from '../time/instant.ts';
import type { SeriesPattern } from './series-pattern.ts';

/** The part of a pattern that is at fault. */
export type PatternField =
  | Exclude<keyof SeriesPattern, 'rhythm'>
  | 'every'
  | 'weekdays'
  | 'day'
  | 'weekday'
  | 'nth'
  | 'shortMonth'
  | 'dates';

/** Why a series can't be as asked. */
export type SeriesRefusal =
  | { readonly code: 'wrong_pattern'; readonly field: PatternField }
  /** Neither a day nor a time of the clock that exists. */
  | { readonly code: 'wrong_time' }
  | { readonly code: 'no_dates' }
  /** Ahead of us, at once. */
  | { readonly code: 'too_many_dates'; readonly most: number }
  | { readonly code: 'series_too_long'; readonly mostDays: number }
  /** Pairs of ids: sessions that would lie on one another. */
  | { readonly code: 'overlaps_itself'; readonly pairs: readonly (readonly [LocalDate, LocalDate])[] }
  | { readonly code: 'in_the_past' }
  | { readonly code: 'end_before_start' }
  | { readonly code: 'unknown_date' }
  /** The date has begun, took place, or would have. */
  | { readonly code: 'already_begun' }
  | { readonly code: 'is_skipped' }
  | { readonly code: 'not_skipped' }
  | { readonly code: 'same_time' }
  | { readonly code: 'in_pause' }
  | { readonly code: 'not_paused' }
  /** No date is left that could change. */
  | { readonly code: 'nothing_to_come' }
  /** So many are history already. */
  | { readonly code: 'fewer_than_begun'; readonly begun: number }
  /** Days chosen one by one don't go on by themselves. */
  | { readonly code: 'no_rhythm_to_go_on' }
  /** What is asked for is there: it was asked twice, or by both sides. */
  | { readonly code: 'goes_on_already' };
