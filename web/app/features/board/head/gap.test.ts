import { expect, test } from 'vitest';
import { formatGap } from './format-gap.ts';

test.each([
  [0.003, '0.3%'],
  [0.0031, '0.4%'],
  [0.00001, '0.1%'],
  [0.25, '25%'],
])('a gap of %f is at most %s', (gap, said) => {
  expect(formatGap(gap).replaceAll(/\s/gu, '')).toBe(said);
});
