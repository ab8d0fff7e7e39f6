import { addDays } from '../time/add-days.ts';
import type { Instant } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import type { Series } from './series.ts';
import { seriesDates } from './series-dates.ts';

/**
 * When to ask whether a series goes on: so many days before its last session, at that hour of the clock, but not before the first is over. Null where there
 * is nothing to ask: no end, fewer than two sessions, or a pause of which nobody knows how long it lasts.
 */
export function renewalDueAt(series: Series, daysBefore: number): Instant | null {
  const { end, timeZone } = series.parts.at(-1)!;
  const sessions = seriesDates(series).filter(({ state }) => state === 'planned');
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (end.kind === 'open' || !first || !last || first === last || series.pauses.some(({ until }) => until === null)) return null;
  return Math.max(first.endsAt, wallToInstant(timeZone, addDays(last.date, -daysBefore), last.minute));
}
