import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takenStarts } from './taken-starts.ts';

const at = (...hours: number[]) => hours.map((hour) => hour * 4);
/** Quarters of an hour, nine to five. */
const DAY = Array.from({ length: 33 }, (_, index) => 36 + index);

describe('times that somebody has', () => {
  it.each<[string, number[], number[], number, number[]]>([
    ['none on an empty day', DAY, [], 4, []],
    ['a session as it lies, and none over it', DAY.filter((start) => start <= 36 || start >= 44), at(10), 4, at(10)],
    ['a session between the quarters of the grid', DAY.filter((start) => start < 38 || start > 45), [42], 4, [38, 42]],
    ['two hours as two times', DAY.filter((start) => start < 37 || start >= 48), at(10), 4, at(10, 11)],
    ['a whole day, from its start', [], [], 8, [36, 44, 52, 60, 68]],
  ])('%s', (_, open, claimed, length, expected) => {
    expect(takenStarts({ possible: DAY, open, claimed, length })).toEqual(expected);
  });

  it('are none that is open, rise, do not overlap, and leave no room for another', () => {
    const subset = fc.subarray(DAY);
    fc.assert(
      fc.property(subset, subset, fc.integer({ min: 1, max: 12 }), (open, claimed, length) => {
        const found = takenStarts({ possible: DAY, open, claimed, length });
        expect(found).toEqual(found.toSorted((one, other) => one - other));
        for (const start of found) expect(DAY.includes(start) && !open.includes(start)).toBe(true);
        for (const [index, start] of found.entries()) if (index > 0) expect(start - found[index - 1]!).toBeGreaterThanOrEqual(length);
        for (const start of DAY) if (!open.includes(start)) expect(found.some((other) => Math.abs(other - start) < length)).toBe(true);
      }),
    );
  });
});
