import { expect, test } from 'vitest';
import { instantOnDay } from './instant-on-day.ts';

test('an ordinary day counts from its beginning', () => {
  expect(instantOnDay({ from: '2026-06-10T04:00:00Z', shifts: [] }, 600)).toBe('2026-06-10T14:00:00.000Z');
});

// Toronto, 8 March 2026: 02:00 becomes 03:00.
const spring = { from: '2026-03-08T05:00:00Z', shifts: [{ after: 120, by: 60 }] };
test.each([
  ['before the change', 60, '2026-03-08T06:00:00.000Z'],
  ['skipped: as much later', 150, '2026-03-08T07:30:00.000Z'],
  ['after the change', 540, '2026-03-08T13:00:00.000Z'],
])('clocks forward, %s', (_, minute, instant) => {
  expect(instantOnDay(spring, minute)).toBe(instant);
});

// Toronto, 1 November 2026: 02:00 becomes 01:00.
const autumn = { from: '2026-11-01T04:00:00Z', shifts: [{ after: 120, by: -60 }] };
test.each([
  ['before', 30, '2026-11-01T04:30:00.000Z'],
  ['twice: the first', 90, '2026-11-01T05:30:00.000Z'],
  ['after', 540, '2026-11-01T14:00:00.000Z'],
])('clocks back, %s', (_, minute, instant) => {
  expect(instantOnDay(autumn, minute)).toBe(instant);
});

test('a day that begins at 01:00', () => {
  const day = { from: '2018-11-04T03:00:00Z', shifts: [{ after: 0, by: 60 }] };
  expect(instantOnDay(day, 30)).toBe('2018-11-04T03:30:00.000Z');
  expect(instantOnDay(day, 600)).toBe('2018-11-04T12:00:00.000Z');
});
