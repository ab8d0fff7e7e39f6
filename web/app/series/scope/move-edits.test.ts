import { expect, test } from 'vitest';
import type { Moment } from '../../../../contract/moment.ts';
import type { CoachSeriesView } from '../../../../contract/series/series-view.ts';
import { moveEdits } from './move-edits.ts';

const at = (date: string, minute: number): Moment => ({
  timeZone: 'America/Toronto',
  date,
  minute,
  endDate: date,
  endMinute: minute + 60,
  offsetMinutes: -300,
});
const pattern: CoachSeriesView['pattern'] = {
  startsOn: '2026-12-01',
  startMinute: 540,
  durationMinutes: 60,
  rhythm: { kind: 'weekly', every: 1, weekdays: [2] },
  end: { kind: 'count', count: 10 },
};
const booking = { coachTime: at('2026-12-08', 540), durationMinutes: 60 };

test('another time of the day: the rhythm is not spoken of', () => {
  expect(moveEdits({ pattern }, booking, '2026-12-08', { date: '2026-12-08', minute: 600, durationMinutes: 60 }, 'following')).toEqual([
    { kind: 'change', from: '2026-12-08', startMinute: 600 },
  ]);
});

test('another day: the rhythm goes along, from everything to come on', () => {
  expect(moveEdits({ pattern }, booking, '2026-12-08', { date: '2026-12-10', minute: 540 }, 'all')).toEqual([
    { kind: 'change', from: null, rhythm: { kind: 'weekly', every: 1, weekdays: [4] } },
  ]);
});

test('pulled longer: only the length', () => {
  expect(moveEdits({ pattern }, booking, '2026-12-08', { date: '2026-12-08', minute: 540, durationMinutes: 90 }, 'following')).toEqual([
    { kind: 'change', from: '2026-12-08', durationMinutes: 90 },
  ]);
});

test('one that was moved by itself to a Wednesday, and only its time changes: the others keep their Tuesdays', () => {
  const moved = { coachTime: at('2026-12-09', 540), durationMinutes: 60 };
  expect(moveEdits({ pattern }, moved, '2026-12-08', { date: '2026-12-09', minute: 840 }, 'following')).toEqual([
    { kind: 'change', from: '2026-12-08', startMinute: 840 },
  ]);
});
