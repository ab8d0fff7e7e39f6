import { instantToWall } from './instant-to-wall.ts';
import type { Instant, LocalDate, WallMinute } from './instant.ts';

/** A session on the wall clock of one zone, as people read it. */
export interface Moment {
  readonly timeZone: string;
  readonly date: LocalDate;
  readonly minute: WallMinute;
  readonly endDate: LocalDate;
  readonly endMinute: WallMinute;
  /** From UTC, at the start. */
  readonly offsetMinutes: number;
}

export function momentOf(timeZone: string, startsAt: Instant, endsAt: Instant): Moment {
  const start = instantToWall(timeZone, startsAt);
  const end = instantToWall(timeZone, endsAt);
  return { timeZone, date: start.date, minute: start.minute, endDate: end.date, endMinute: end.minute, offsetMinutes: start.offsetMinutes };
}
