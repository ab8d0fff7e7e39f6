import { expect, test } from 'vitest';
import type { CalendarView } from '../../../../../contract/calendar.ts';
import { planDays } from './plan-days.ts';

type Band = CalendarView['bands'][number];

const band = (from: string, until: string, more: Partial<Band> = {}): Band => ({
  from,
  until,
  kind: 'open',
  capacity: 1,
  note: '',
  scheduleId: 'one',
  ...more,
});
const told = (bands: readonly Band[], timeZone = 'America/Toronto') =>
  planDays(bands, timeZone).map(({ date, pieces }) => [date, ...pieces.map(({ kind, start, end }) => `${kind} ${start}–${end}`)]);

test('open hours stand on the clock of the coach', () => {
  expect(told([band('2026-11-17T14:00:00Z', '2026-11-17T17:30:00Z')])).toEqual([['2026-11-17', 'open 540–750']]);
});

test('the hours of two schedules are one stretch where they meet', () => {
  const hours = [
    band('2026-11-17T14:00:00Z', '2026-11-17T16:00:00Z'),
    band('2026-11-17T15:00:00Z', '2026-11-17T17:00:00Z', { scheduleId: 'two', capacity: 3 }),
    band('2026-11-17T17:00:00Z', '2026-11-17T18:00:00Z', { scheduleId: 'two' }),
  ];
  expect(told(hours)).toEqual([['2026-11-17', 'open 540–780']]);
});

test('a journey over midnight is cut into its days, and said once though it closes two schedules', () => {
  const away = { kind: 'travel', capacity: 0, note: 'Lisbon' } as const;
  const span = ['2026-11-17T22:00:00Z', '2026-11-19T05:00:00Z'] as const;
  expect(told([band(...span, away), band(...span, { ...away, scheduleId: 'two' })])).toEqual([
    ['2026-11-17', 'travel 1020–1440'],
    ['2026-11-18', 'travel 0–1440'],
  ]);
});

test('what closes a day comes after what opens it, with its note', () => {
  const [day] = planDays(
    [
      band('2026-11-17T14:00:00Z', '2026-11-17T15:00:00Z', { kind: 'teaching', note: 'Seminar' }),
      band('2026-11-17T15:00:00Z', '2026-11-17T17:00:00Z', { note: 'never said' }),
    ],
    'America/Toronto',
  );
  expect(day?.pieces).toEqual([
    { kind: 'open', start: 600, end: 720, note: '' },
    { kind: 'teaching', start: 540, end: 600, note: 'Seminar' },
  ]);
});

test('days whose clocks change have their ends where the clock shows them', () => {
  expect(told([band('2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z')])).toEqual([['2026-11-01', 'open 0–1440']]);
});
