import { dateOfEpochDay } from './date-of-epoch-day.ts';
import { DAY, type Instant, type LocalDate, MINUTE, type WallMinute, type Weekday } from './instant.ts';
import { offsetAt } from './offset-at.ts';
import { weekdayOfEpochDay } from './weekday-of-epoch-day.ts';

/** What calendar and clock show at an instant. */
export interface WallTime {
  readonly date: LocalDate;
  /** Whole minutes since midnight on the clock; seconds are dropped. */
  readonly minute: WallMinute;
  readonly weekday: Weekday;
  /** Minutes ahead of UTC: -300 in New York in winter. */
  readonly offsetMinutes: number;
}

/** What calendar and clock in `zone` show at this instant. Plain arithmetic, which a calendar of hundreds of sessions feels. */
export function instantToWall(zone: string, instant: Instant): WallTime {
  const start = Math.floor(instant);
  const offsetMinutes = offsetAt(zone, start);
  const local = start + offsetMinutes * MINUTE;
  const day = Math.floor(local / DAY);
  return {
    date: dateOfEpochDay(day),
    minute: Math.floor((local - day * DAY) / MINUTE),
    weekday: weekdayOfEpochDay(day),
    offsetMinutes,
  };
}
