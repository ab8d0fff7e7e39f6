import { DAY, type Instant, type LocalDate } from '../../time/instant.ts';
import { endOfDay } from '../../time/end-of-day.ts';
import { LONGEST_DAYS } from './check-entry.ts';
import type { WaitlistEntry } from './waitlist-entry.ts';

interface CycleDates {
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

/**
 * What an entry for a cycle says once its dates are others. Who waited from its first day or to its last still does; days of their own choice stay as far as they lie
 * inside, and where none does they wait for all of it: the season is what they wait for.
 */
export function followCycle(
  entry: WaitlistEntry,
  before: CycleDates,
  after: CycleDates,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): WaitlistEntry {
  const { earliest, latest } = entry;
  const from = earliest === null || earliest === before.firstDate || earliest < after.firstDate ? after.firstDate : earliest;
  const to = latest === null || latest === before.lastDate || latest > after.lastDate ? after.lastDate : latest;
  const dates = from <= to ? { earliest: from, latest: to } : { earliest: after.firstDate, latest: after.lastDate };
  return { ...entry, ...dates, expiresAt: Math.min(endOfDay(zone, dates.latest), now + LONGEST_DAYS * DAY) };
}
