import { addDays } from '../time/add-days.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import type { Instant, LocalDate, WallMinute, Weekday } from '../time/instant.ts';

/** A weekday and a time on the coach's clock at which somebody keeps coming. */
export interface FavouriteTime {
  readonly weekday: Weekday;
  readonly minute: WallMinute;
  /** How often within the span that is looked at. */
  readonly count: number;
}

const SPAN_DAYS = 26 * 7;
const AT_LEAST = 2;
const AT_MOST = 3;

interface Habit extends FavouriteTime {
  readonly last: LocalDate;
}

const byWeight = (a: Habit, b: Habit): number => b.count - a.count || (a.last === b.last ? a.minute - b.minute : a.last < b.last ? 1 : -1);

/**
 * The times somebody keeps coming, best first and at most three. Counted are the starts of the last 26 weeks of the coach's calendar up to
 * now (182 days and today), by weekday and wall-clock time of the coach's zone, so that a Tuesday at ten stays one time when clocks change.
 * Once is no habit: it takes two. Of times as frequent, the one of the later day comes first; of two on one day the earlier.
 */
export function favouriteTimes(zone: string, starts: readonly Instant[], now: Instant): readonly FavouriteTime[] {
  const since = addDays(instantToWall(zone, now).date, -SPAN_DAYS);
  const habits = new Map<string, Habit>();
  for (const start of starts) {
    if (start > now) continue;
    const { date, weekday, minute } = instantToWall(zone, start);
    if (date < since) continue;
    const key = `${weekday} ${minute}`;
    const before = habits.get(key);
    habits.set(key, { weekday, minute, count: (before?.count ?? 0) + 1, last: before && before.last > date ? before.last : date });
  }
  return [...habits.values()]
    .filter((habit) => habit.count >= AT_LEAST)
    .toSorted(byWeight)
    .slice(0, AT_MOST)
    .map(({ weekday, minute, count }) => ({ weekday, minute, count }));
}
