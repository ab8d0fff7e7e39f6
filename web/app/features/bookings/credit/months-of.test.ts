import { expect, test } from 'vitest';
import { monthsOf } from './months-of.ts';

test('months are those of the coach, not of the reader', () => {
  expect(monthsOf(['2026-12-31T23:00:00Z', '2027-01-01T04:59:00Z', '2027-01-01T05:00:00Z'], 'America/Toronto')).toEqual([
    { day: '2026-12-31', wanted: 2 },
    { day: '2027-01-01', wanted: 1 },
  ]);
});
