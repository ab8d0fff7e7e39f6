import { describe, expect, it } from 'vitest';
import { sentence } from '../../locales/sentence.ts';
import { rhythmText } from '../../core/series/rhythm-text.ts';
import type { Rhythm } from '../../core/series/series-pattern.ts';

describe('a rhythm in words', () => {
  it.each<[Rhythm, string]>([
    [{ kind: 'weekly', every: 1, weekdays: [2] }, 'Every Tuesday'],
    [{ kind: 'weekly', every: 2, weekdays: [5, 1, 3] }, 'Every 2 weeks on Monday, Wednesday and Friday'],
    [{ kind: 'monthly_by_date', every: 1, day: 1, shortMonth: 'skip' }, 'Every month on the 1st'],
    [{ kind: 'monthly_by_date', every: 3, day: 22, shortMonth: 'last_day' }, 'Every 3 months on the 22nd'],
    [{ kind: 'monthly_by_date', every: 1, day: 29, shortMonth: 'last_day' }, 'Every month on the 29th (or the last day of shorter months)'],
    [{ kind: 'monthly_by_date', every: 1, day: 31, shortMonth: 'skip' }, 'Every month on the 31st (in months that have one)'],
    [{ kind: 'monthly_by_date', every: 1, day: 31, shortMonth: 'last_day' }, 'Every month on the last day'],
    [{ kind: 'monthly_by_weekday', every: 1, nth: 2, weekday: 2 }, 'Every month on the second Tuesday'],
    [{ kind: 'monthly_by_weekday', every: 2, nth: -1, weekday: 5 }, 'Every 2 months on the last Friday'],
    [{ kind: 'dates', dates: ['2027-01-01', '2027-01-05'] }, 'On 2 chosen days'],
  ])('%o', (rhythm, words) => {
    expect(rhythmText({ rhythm, startMinute: 545 }, (key, values) => sentence(`rhythm:${key}`, values))).toBe(`${words} at 09:05`);
  });
});
