import { expect, test } from 'vitest';
import { startsOfDay } from './starts-of-day.ts';

test('each start as an instant and as the clock shows it, over a change of clocks', () => {
  const day = { date: '2026-11-01', from: '2026-11-01T04:00:00Z', minutes: [60, 120, 600], shifts: [{ after: 120, by: -60 }] };
  expect(startsOfDay(day)).toEqual([
    { startsAt: '2026-11-01T05:00:00.000Z', minute: 60 },
    { startsAt: '2026-11-01T06:00:00.000Z', minute: 60 },
    { startsAt: '2026-11-01T14:00:00.000Z', minute: 540 },
  ]);
});
