import { expect, test } from 'vitest';
import { movedTo } from './moved-to.ts';

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [0, 1, 'bac'],
])('from %i to %i: %s', (from, to, list) => {
  expect(movedTo([...'abc'], from, to).join('')).toBe(list);
});
