import type { Weekday } from './instant.ts';

/** The ISO weekday of a day counted from 1970-01-01, which was a Thursday. */
export function weekdayOfEpochDay(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}
