import { expect, test } from 'vitest';
import { sameTimeOn, weeksAfter } from './same-time-weekly.ts';

const day = (date: string, from: string) => ({ date, from, minutes: [], shifts: [] });

test('the weeks after a session are days of the coach, not of the reader', () => {
  expect(weeksAfter('2026-11-18T02:00:00Z', 'America/Toronto', 3)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
});

test('a time stays the same on the wall clock where the clocks go forward in between', () => {
  const days = [day('2026-03-10', '2026-03-10T04:00:00.000Z'), day('2026-03-17', '2026-03-17T04:00:00.000Z')];
  expect(sameTimeOn('2026-03-03T15:00:00Z', 'America/Toronto', days)).toEqual(['2026-03-10T14:00:00.000Z', '2026-03-17T14:00:00.000Z']);
});
