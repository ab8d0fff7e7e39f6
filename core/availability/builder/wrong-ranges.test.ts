import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkWeeklyHours } from '../check-weekly-hours.ts';
import { wrongRanges } from './wrong-ranges.ts';

const range = (startMinute: number, endMinute: number) => ({ startMinute, endMinute });

it.each([
  ['apart', [range(540, 600), range(660, 720)], []],
  ['touching', [range(540, 600), range(600, 720)], []],
  ['one over another', [range(540, 660), range(600, 720), range(780, 840)], [0, 1]],
  ['the same twice', [range(540, 600), range(540, 600)], [0, 1]],
  ['backwards', [range(600, 540)], [0]],
  ['empty', [range(600, 600)], [0]],
])('%s', (_, ranges, expected) => {
  expect([...wrongRanges(ranges).keys()]).toEqual(expected);
});

it('nothing is marked exactly where a week of them may be saved', () => {
  const some = fc
    .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 }))
    .map(([start, end]) => range(start * 60, end * 60));
  fc.assert(
    fc.property(fc.array(some, { maxLength: 4 }), (ranges) => {
      const week = ranges.map((each) => ({ ...each, weekday: 1 as const, capacity: 1 }));
      expect(wrongRanges(ranges).size === 0).toBe(checkWeeklyHours(week).ok);
    }),
  );
});
