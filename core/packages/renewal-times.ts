import { addMonths } from '../time/add-months.ts';
import { endOfDay } from '../time/end-of-day.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import type { Instant } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';

/** What of the calendar decides whether a package needs renewal. */
export interface RenewalTimes {
  readonly now: Instant;
  /** What is over by then expires within a month. */
  readonly soon: Instant;
  /** What was over before then was let go. */
  readonly since: Instant;
}

const MONTHS_BACK = 3;

/** Calendar months of the coach's zone. */
export function renewalTimes(timeZone: string, now: Instant): RenewalTimes {
  const today = instantToWall(timeZone, now).date;
  return { now, soon: endOfDay(timeZone, addMonths(today, 1)), since: wallToInstant(timeZone, addMonths(today, -MONTHS_BACK), 0) };
}
