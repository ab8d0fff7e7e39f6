import { expect, test } from 'vitest';
import { firstRhythm } from './first-rhythm.ts';
import { movedRhythm } from './moved-rhythm.ts';
import type { Rhythm } from './rhythm.ts';

test.each<[string, Rhythm['kind'], string, Rhythm]>([
  ['a Tuesday', 'weekly', '2026-12-01', { kind: 'weekly', every: 1, weekdays: [2] }],
  ['the 15th', 'monthly_by_date', '2026-12-15', { kind: 'monthly_by_date', every: 1, day: 15, shortMonth: 'last_day' }],
  ['the last of February', 'monthly_by_date', '2027-02-28', { kind: 'monthly_by_date', every: 1, day: 31, shortMonth: 'last_day' }],
  ['the second Tuesday', 'monthly_by_weekday', '2026-12-08', { kind: 'monthly_by_weekday', every: 1, nth: 2, weekday: 2 }],
  ['a fifth Tuesday is the last', 'monthly_by_weekday', '2026-12-29', { kind: 'monthly_by_weekday', every: 1, nth: -1, weekday: 2 }],
  ['one day', 'dates', '2026-12-29', { kind: 'dates', dates: ['2026-12-29'] }],
])('%s', (_, kind, date, rhythm) => {
  expect(firstRhythm(kind, date)).toEqual(rhythm);
});

test.each<[string, Rhythm, string, string, Rhythm]>([
  [
    'Tuesdays and Fridays become Thursdays and Fridays',
    { kind: 'weekly', every: 2, weekdays: [2, 5] },
    '2026-12-01',
    '2026-12-03',
    { kind: 'weekly', every: 2, weekdays: [4, 5] },
  ],
  [
    'two days that meet are one',
    { kind: 'weekly', every: 1, weekdays: [2, 5] },
    '2026-12-01',
    '2026-12-04',
    { kind: 'weekly', every: 1, weekdays: [5] },
  ],
  [
    'another week is not another rhythm',
    { kind: 'weekly', every: 1, weekdays: [2] },
    '2026-12-01',
    '2026-12-08',
    { kind: 'weekly', every: 1, weekdays: [2] },
  ],
  [
    'the 15th of every third month',
    { kind: 'monthly_by_date', every: 3, day: 15, shortMonth: 'skip' },
    '2026-12-15',
    '2026-12-17',
    { kind: 'monthly_by_date', every: 3, day: 17, shortMonth: 'last_day' },
  ],
  [
    'second Tuesday',
    { kind: 'monthly_by_weekday', every: 1, nth: 2, weekday: 2 },
    '2026-12-08',
    '2026-12-16',
    { kind: 'monthly_by_weekday', every: 1, nth: 3, weekday: 3 },
  ],
  [
    'chosen days from there on',
    { kind: 'dates', dates: ['2026-11-30', '2026-12-07', '2026-12-31'] },
    '2026-12-07',
    '2026-12-08',
    { kind: 'dates', dates: ['2026-11-30', '2026-12-08', '2027-01-01'] },
  ],
])('moved: %s', (_, rhythm, from, to, moved) => {
  expect(movedRhythm(rhythm, from, to)).toEqual(moved);
});
