import { endOfDay } from '../../time/end-of-day.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { WaitlistEntry } from './waitlist-entry.ts';

/**
 * An entry once the coach's clock is another one. Days and hours stay what was said, on the new clock, and it stands until its latest day is over there; one slot
 * stays at its instant, laid out anew.
 */
export function entryInZone(entry: WaitlistEntry, before: string, after: string): WaitlistEntry {
  const { target, latest, expiresAt, durationMinutes } = entry;
  if (target.kind === 'slot') {
    const { date, weekday, minute } = instantToWall(after, target.startsAt);
    const hours = [{ startMinute: minute, endMinute: Math.min(1440, minute + durationMinutes) }];
    return { ...entry, weekdays: [weekday], hours, earliest: date, latest: date };
  }
  // One that stands for so many days stands for them.
  return latest === null || expiresAt !== endOfDay(before, latest) ? entry : { ...entry, expiresAt: endOfDay(after, latest) };
}
