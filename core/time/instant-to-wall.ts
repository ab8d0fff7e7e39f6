import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, WallMinute, Weekday } from './instant.ts';

/** What calendar and clock show at an instant. */
export interface WallTime {
  readonly date: LocalDate;
  /** Whole minutes since midnight on the clock; seconds are dropped. */
  readonly minute: WallMinute;
  readonly weekday: Weekday;
  /** Minutes ahead of UTC: -300 in New York in winter. */
  readonly offsetMinutes: number;
}

/** What calendar and clock in `zone` show at this instant. */
export function instantToWall(zone: string, instant: Instant): WallTime {
  const wall = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(zone);
  return {
    date: wall.toPlainDate().toString(),
    minute: wall.hour * 60 + wall.minute,
    weekday: wall.dayOfWeek as Weekday,
    offsetMinutes: wall.offsetNanoseconds / 60e9,
  };
}
