import type { Instant, LocalDate, Weekday } from './instant.ts';
import type { ZoneChange } from './zone-offsets.ts';

/**
 * One calendar day of a zone. It begins when its date is first shown and ends where the next day begins, so that the days of a zone follow
 * each other without gap or overlap. Most have 24 hours; where clocks change they have 23, 25 or another length.
 */
export interface ZoneDay {
  readonly date: LocalDate;
  /** Days since 1970-01-01 of `date`. */
  readonly epochDay: number;
  readonly weekday: Weekday;
  readonly start: Instant;
  readonly end: Instant;
  /** Minutes ahead of UTC at its start. */
  readonly offsetMinutes: number;
  /** Minutes ahead of UTC just before its start: another number only where clocks change at midnight. */
  readonly offsetMinutesBefore: number;
  /** Clock changes after its start, in order. */
  readonly changes: readonly ZoneChange[];
}
