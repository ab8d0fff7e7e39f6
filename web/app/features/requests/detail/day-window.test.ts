import { expect, test } from 'vitest';
import { dayWindow } from './day-window.ts';

const span = (from: string, until: string) => ({ startsAt: `2026-03-03T${from}:00Z`, endsAt: `2026-03-03T${until}:00Z` });
const asked = { ...span('10:15', '11:00'), minute: 615 };

test('a day is drawn in whole hours, from the first thing to the last', () => {
  const window = dayWindow(asked, [span('08:30', '09:00'), span('13:00', '14:20')]);
  expect(new Date(window.from).toISOString()).toBe('2026-03-03T08:00:00.000Z');
  expect(new Date(window.until).toISOString()).toBe('2026-03-03T15:00:00.000Z');
  expect(window.hours).toHaveLength(7);
  expect(window.place('2026-03-03T11:30:00Z')).toBe(50);
  expect([window.place('2026-03-03T01:00:00Z'), window.place('2026-03-04T01:00:00Z')]).toEqual([0, 100]);
});

test('in a zone that is half an hour off, its own full hours are drawn', () => {
  const window = dayWindow({ ...span('10:30', '11:00'), minute: 16 * 60 }, []);
  expect(new Date(window.from).toISOString()).toBe('2026-03-03T10:30:00.000Z');
  expect(new Date(window.until).toISOString()).toBe('2026-03-03T11:30:00.000Z');
});

test('a long day has a line every other hour', () => {
  expect(dayWindow(asked, [span('06:00', '20:00')]).hours).toHaveLength(7);
});
