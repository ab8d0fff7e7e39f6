import { expect, test } from 'vitest';
import type { PlacementView } from '../../../../../contract/cycles/placements.ts';
import { nextStop, type Stop } from './next-stop.ts';

const WEEKS = ['2027-03-01', '2027-03-08'] as const;
const cells = (...counts: number[]) =>
  new Map(counts.map((count, week) => [WEEKS[week] ?? '', Array.from({ length: count }, () => ({}) as PlacementView)]));
const rows = [
  { regularId: 'a', cells: cells(2, 0) },
  { regularId: 'b', cells: cells(0, 1) },
];
const at = (regularId: string, week: string | null, index = 0): Stop => ({ regularId, week, index });
const [first, second] = WEEKS;

test.each([
  ['ArrowRight', at('a', null), at('a', first)],
  ['ArrowRight', at('a', first), at('a', first, 1)],
  ['ArrowRight', at('a', first, 1), at('a', second)],
  ['ArrowRight', at('a', second), at('a', second)],
  ['ArrowLeft', at('a', second), at('a', first, 1)],
  ['ArrowLeft', at('a', null), at('a', null)],
  ['ArrowDown', at('a', first, 1), at('b', first)],
  ['ArrowDown', at('b', second), at('b', second)],
  ['ArrowUp', at('b', null), at('a', null)],
  ['PageDown', at('a', second), at('b', second)],
  ['Home', at('b', second), at('b', null)],
  ['End', at('a', null), at('a', second)],
])('%s from %o leads to %o', (key, from, to) => {
  expect(nextStop(key, false, from, rows, WEEKS)).toEqual(to);
});

test('with Ctrl to the first and the last of all', () => {
  expect(nextStop('Home', true, at('b', second), rows, WEEKS)).toEqual(at('a', null));
  expect(nextStop('End', true, at('a', null), rows, WEEKS)).toEqual(at('b', second));
});

test('other keys, and places that are gone, lead nowhere', () => {
  expect(nextStop('x', false, at('a', null), rows, WEEKS)).toBeUndefined();
  expect(nextStop('ArrowDown', false, at('gone', null), rows, WEEKS)).toBeUndefined();
});
