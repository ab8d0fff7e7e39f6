import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/add-days.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import { DAY } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { favouriteTimes } from './favourite-times.ts';

const TORONTO = 'America/Toronto';
const at = (date: string, minute: number): number => wallToInstant(TORONTO, date, minute);
/** A Wednesday, three days after the clocks went back. */
const now = at('2026-11-04', 720);
const weekly = (last: string, minute: number, times: number): number[] =>
  Array.from({ length: times }, (_, back) => at(addDays(last, -7 * back), minute));

describe('favourite times', () => {
  it('is nothing for somebody who came once, or at another time each time', () => {
    expect(favouriteTimes(TORONTO, [], now)).toEqual([]);
    expect(favouriteTimes(TORONTO, [at('2026-11-03', 600), at('2026-10-27', 630)], now)).toEqual([]);
  });

  it('counts by the wall clock, so that Tuesday at ten stays one time when clocks change', () => {
    const starts = weekly('2026-11-03', 600, 4);
    expect(new Set(starts.map((start) => start % DAY)).size).toBe(2);
    expect(favouriteTimes(TORONTO, starts, now)).toEqual([{ weekday: 2, minute: 600, count: 4 }]);
  });

  it('takes the coach’s weekday, whatever day it is in UTC', () => {
    expect(favouriteTimes(TORONTO, weekly('2026-11-02', 23 * 60, 2), now)).toEqual([{ weekday: 1, minute: 1380, count: 2 }]);
  });

  it('gives three at most: the most frequent, then the latest, then the earlier of the day', () => {
    const starts = [
      ...weekly('2026-09-01', 540, 5),
      ...weekly('2026-10-30', 600, 2),
      ...weekly('2026-10-30', 480, 2),
      ...weekly('2026-10-29', 480, 2),
    ];
    expect(favouriteTimes(TORONTO, starts, now)).toEqual([
      { weekday: 2, minute: 540, count: 5 },
      { weekday: 5, minute: 480, count: 2 },
      { weekday: 5, minute: 600, count: 2 },
    ]);
  });

  it('looks back 26 weeks to the day, over month ends, and not ahead', () => {
    const first = addDays('2026-11-04', -182);
    expect(favouriteTimes(TORONTO, [at(first, 0), at('2026-11-04', 0)], now)).toEqual([{ weekday: 3, minute: 0, count: 2 }]);
    expect(favouriteTimes(TORONTO, [at(addDays(first, -7), 0), at('2026-11-04', 0)], now)).toEqual([]);
    expect(favouriteTimes(TORONTO, [at('2026-11-04', 720), at('2026-11-11', 720)], now)).toEqual([]);
  });

  it('agrees with counting by hand, in whatever order the sessions come', () => {
    const start = fc.tuple(fc.integer({ min: -200, max: 10 }), fc.constantFrom(0, 90, 150, 600, 1439));
    fc.assert(
      fc.property(fc.array(start, { maxLength: 60 }), fc.constantFrom(TORONTO, 'Europe/Berlin', 'Asia/Kathmandu'), (days, zone) => {
        const starts = days.map(([offset, minute]) => wallToInstant(zone, addDays('2026-11-04', offset), minute));
        const found = favouriteTimes(zone, starts, now);
        const since = addDays(instantToWall(zone, now).date, -182);
        const counted = starts.filter((each) => each <= now && instantToWall(zone, each).date >= since);
        for (const { weekday, minute, count } of found) {
          const walls = counted.map((each) => instantToWall(zone, each));
          expect(walls.filter((wall) => wall.weekday === weekday && wall.minute === minute)).toHaveLength(count);
          expect(count).toBeGreaterThanOrEqual(2);
        }
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.map((time) => time.count)).toEqual(found.map((time) => time.count).toSorted((a, b) => b - a));
        expect(favouriteTimes(zone, starts.toReversed(), now)).toEqual(found);
      }),
    );
  });
});
