import { daysBetween } from '../../time/days-between.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, WallMinute } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import { weekdayOf } from '../../time/weekday-of.ts';

export interface NearbyAsked {
  readonly zone: string;
  readonly startsAt: Instant;
  readonly durationMinutes: number;
  /** On the coach's wall clock: what the client said suits them. */
  readonly acceptable: {
    readonly weekdays: readonly number[];
    readonly hours: readonly { readonly startMinute: WallMinute; readonly endMinute: WallMinute }[];
  };
  /** The client's other visits: nobody comes twice on one day. */
  readonly others: readonly Span[];
}

/** Fits on a phone, and is a choice. */
const HOW_MANY = 12;
/** So that they are not all of the same morning. */
const MOST_A_DAY = 3;
/** Another day is worth as much as so many hours, as in the search for placements. */
const DAY_IN_MINUTES = 8 * 60;

/**
 * Of open starts those a client would rather have: first on days and at hours that suit them, then near to the date as proposed, no more than
 * three of one day. At most twelve, in the order of time.
 */
export function nearbyTimes(open: readonly Instant[], asked: NearbyAsked): readonly Instant[] {
  const { zone, durationMinutes, acceptable } = asked;
  const wanted = instantToWall(zone, asked.startsAt);
  const taken = new Set(asked.others.map(({ from }) => instantToWall(zone, from).date));
  const ranked = open
    .filter((start) => start !== asked.startsAt)
    .map((start) => {
      const { date, minute } = instantToWall(zone, start);
      const suits =
        acceptable.weekdays.includes(weekdayOf(date)) &&
        acceptable.hours.some(({ startMinute, endMinute }) => startMinute <= minute && minute + durationMinutes <= endMinute);
      const off = Math.abs(daysBetween(wanted.date, date)) * DAY_IN_MINUTES + Math.abs(minute - wanted.minute);
      return { start, date, suits, off };
    })
    .filter(({ date }) => !taken.has(date))
    .sort((one, other) => Number(other.suits) - Number(one.suits) || one.off - other.off || one.start - other.start);
  const ofDay = new Map<string, number>();
  const chosen: Instant[] = [];
  for (const { start, date } of ranked) {
    const already = ofDay.get(date) ?? 0;
    if (already >= MOST_A_DAY) continue;
    ofDay.set(date, already + 1);
    chosen.push(start);
    if (chosen.length === HOW_MANY) break;
  }
  return chosen.sort((one, other) => one - other);
}
