import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, WallMinute } from './instant.ts';

/**
 * The instant at which clocks in `zone` show this day and minute; 1440 is midnight at the day's end. A time shown twice is its first
 * showing, a time skipped is as much later as the clocks jumped (02:30 becomes 03:30): RFC 5545, Temporal's `compatible`.
 */
export function wallToInstant(zone: string, date: LocalDate, minute: WallMinute): Instant {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute });
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
