import { epochDay } from '../../time/epoch-day.ts';
import type { Weekday } from '../../time/instant.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import type { Override } from '../availability-input.ts';

const NONE: readonly never[] = [];
const EVERY_DAY = 0b1111_1110;

const maskOf = (weekdays: readonly Weekday[] | null): number =>
  weekdays === null ? EVERY_DAY : weekdays.reduce<number>((mask, weekday) => mask | (1 << weekday), 0);

/**
 * The exceptions that hold on each of the days, each list in the order they were given in. Every exception is walked through its own days
 * only: most have one, and a year may have thousands of them.
 */
export function overridesByDay<T extends Pick<Override, 'startsOn' | 'endsOn' | 'weekdays'>>(
  days: readonly ZoneDay[],
  overrides: readonly T[],
): readonly (readonly T[])[] {
  const [first] = days;
  if (!first) return [];
  const last = days.at(-1)!.epochDay;
  const lists: (T[] | undefined)[] = Array.from({ length: last - first.epochDay + 1 });
  for (const override of overrides) {
    const from = Math.max(first.epochDay, epochDay(override.startsOn));
    const to = override.endsOn === null ? last : Math.min(last, epochDay(override.endsOn));
    const mask = maskOf(override.weekdays);
    for (let day = from; day <= to; day += 1) {
      const index = day - first.epochDay;
      if (((mask >> (((first.weekday - 1 + index) % 7) + 1)) & 1) === 0) continue;
      const list = lists[index];
      if (list) list.push(override);
      else lists[index] = [override];
    }
  }
  return days.map((day) => lists[day.epochDay - first.epochDay] ?? NONE);
}
