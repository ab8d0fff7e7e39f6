import { describe, expect, it } from 'vitest';
import { dateOfEpochDay } from '../time/date-of-epoch-day.ts';
import { epochDay } from '../time/epoch-day.ts';
import { rhythmDays } from './rhythm-days.ts';
import type { Rhythm, SeriesPattern } from './series-pattern.ts';

const days = (startsOn: string, rhythm: Rhythm, most: number, to = '2040-01-01'): string => {
  const pattern: SeriesPattern = {
    timeZone: 'UTC',
    startsOn,
    startMinute: 540,
    durationMinutes: 60,
    rhythm,
    end: { kind: 'until', date: to },
  };
  return rhythmDays(pattern, epochDay(to), most).map(dateOfEpochDay).join(' ');
};

const weekly = (every: number, ...weekdays: Extract<Rhythm, { kind: 'weekly' }>['weekdays'][number][]): Rhythm => ({
  kind: 'weekly',
  every,
  weekdays,
});
const onDay = (day: number, shortMonth: 'skip' | 'last_day' = 'skip', every = 1): Rhythm => ({
  kind: 'monthly_by_date',
  every,
  day,
  shortMonth,
});
const nth = (which: 1 | 2 | 3 | 4 | 5 | -1, weekday: 1 | 2 | 5 | 7, every = 1): Rhythm => ({
  kind: 'monthly_by_weekday',
  every,
  nth: which,
  weekday,
});

describe('the days of a rhythm', () => {
  it.each<[string, string, Rhythm, string]>([
    ['every week', '2026-06-01', weekly(1, 1), '2026-06-01 2026-06-08 2026-06-15 2026-06-22'],
    ['from the first that suits', '2026-06-03', weekly(1, 1), '2026-06-08 2026-06-15 2026-06-22 2026-06-29'],
    ['every other week, counted from the first date', '2026-06-03', weekly(2, 1), '2026-06-08 2026-06-22 2026-07-06 2026-07-20'],
    ['several days of a week, in any order', '2026-06-03', weekly(1, 5, 1), '2026-06-05 2026-06-08 2026-06-12 2026-06-15'],
    ['every third week on two days, which stay in one week', '2026-06-05', weekly(3, 1, 5), '2026-06-05 2026-06-22 2026-06-26 2026-07-13'],
    // RFC 5545 shows the same rule by WKST: with weeks from Sunday it would be another.
    ['weeks that begin on Monday', '1997-08-05', weekly(2, 2, 7), '1997-08-05 1997-08-10 1997-08-19 1997-08-24'],
    ['a Sunday is the last of its week', '2026-06-07', weekly(2, 7, 1), '2026-06-07 2026-06-15 2026-06-21 2026-06-29'],
    ['over the turn of a year with 53 weeks', '2026-12-21', weekly(2, 1), '2026-12-21 2027-01-04 2027-01-18 2027-02-01'],
    ['every 52 weeks', '2026-01-05', weekly(52, 1), '2026-01-05 2027-01-04 2028-01-03 2029-01-01'],
    ['every month', '2026-01-15', onDay(15), '2026-01-15 2026-02-15 2026-03-15 2026-04-15'],
    ['from the next month where the day is over', '2026-01-16', onDay(15), '2026-02-15 2026-03-15 2026-04-15 2026-05-15'],
    ['months without a 31st left out', '2026-01-31', onDay(31), '2026-01-31 2026-03-31 2026-05-31 2026-07-31'],
    ['their last day instead', '2026-01-31', onDay(31, 'last_day'), '2026-01-31 2026-02-28 2026-03-31 2026-04-30'],
    ['no 30th in February', '2026-01-30', onDay(30), '2026-01-30 2026-03-30 2026-04-30 2026-05-30'],
    ['the 30th, or the last day', '2026-01-30', onDay(30, 'last_day'), '2026-01-30 2026-02-28 2026-03-30 2026-04-30'],
    ['the 29th of February of a leap year', '2028-01-29', onDay(29), '2028-01-29 2028-02-29 2028-03-29 2028-04-29'],
    ['the 29th without one', '2027-01-29', onDay(29), '2027-01-29 2027-03-29 2027-04-29 2027-05-29'],
    ['the 29th of February once a year', '2028-02-01', onDay(29, 'skip', 12), '2028-02-29 2032-02-29 2036-02-29'],
    ['or the 28th', '2028-02-29', onDay(29, 'last_day', 12), '2028-02-29 2029-02-28 2030-02-28 2031-02-28'],
    [
      'every other month on the 31st counts the months left out',
      '2026-01-31',
      onDay(31, 'skip', 2),
      '2026-01-31 2026-03-31 2026-05-31 2026-07-31',
    ],
    ['a month that is left out stays left out', '2026-08-31', onDay(31, 'skip', 3), '2026-08-31 2027-05-31 2027-08-31 2028-05-31'],
    ['the first month is the first that has the day', '2026-02-01', onDay(31, 'skip', 2), '2026-03-31 2026-05-31 2026-07-31 2027-01-31'],
    ['second Tuesdays', '2026-06-01', nth(2, 2), '2026-06-09 2026-07-14 2026-08-11 2026-09-08'],
    ['last Fridays', '2026-06-01', nth(-1, 5), '2026-06-26 2026-07-31 2026-08-28 2026-09-25'],
    ['fifth Fridays, where there are', '2026-01-01', nth(5, 5), '2026-01-30 2026-05-29 2026-07-31 2026-10-30'],
    ['the first Monday, when the month begins with one', '2026-06-01', nth(1, 1), '2026-06-01 2026-07-06 2026-08-03 2026-09-07'],
    ['the fourth Sunday of a February of four weeks', '2026-02-01', nth(4, 7), '2026-02-22 2026-03-22 2026-04-26 2026-05-24'],
    ['the last is the fourth there', '2026-02-01', nth(-1, 7), '2026-02-22 2026-03-29 2026-04-26 2026-05-31'],
    ['the second Tuesday is over: next month', '2026-06-10', nth(2, 2), '2026-07-14 2026-08-11 2026-09-08 2026-10-13'],
    ['every third month', '2026-11-10', nth(2, 2, 3), '2026-11-10 2027-02-09 2027-05-11 2027-08-10'],
    [
      'days as they were chosen',
      '2026-06-02',
      { kind: 'dates', dates: ['2026-06-01', '2026-06-05', '2026-09-01'] },
      '2026-06-05 2026-09-01',
    ],
  ])('%s', (_, startsOn, rhythm, expected) => {
    expect(days(startsOn, rhythm, 4)).toBe(expected);
  });

  it('end with the last day asked for, and with the number', () => {
    expect(days('2026-06-01', weekly(1, 1), 9, '2026-06-15')).toBe('2026-06-01 2026-06-08 2026-06-15');
    expect(days('2026-06-01', weekly(1, 1), 9, '2026-06-14')).toBe('2026-06-01 2026-06-08');
    expect(days('2026-06-01', weekly(1, 1), 0)).toBe('');
  });
});
