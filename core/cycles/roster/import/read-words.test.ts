import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../../time/instant.ts';
import { readFrequency } from './read-frequency.ts';
import { readHours } from './read-hours.ts';
import { readLength } from './read-length.ts';
import { readRegularStatus } from './read-regular-status.ts';
import { readTime } from './read-time.ts';
import { readWeekday } from './read-weekday.ts';
import { readWeekdays } from './read-weekdays.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const h24 = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const h12 = (minute: number): string => {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute % 60)} ${hour < 12 ? 'am' : 'pm'}`;
};

describe('how often', () => {
  it.each([
    ['weekly', 'weekly'],
    ['Every week', 'weekly'],
    ['1x/week', 'weekly'],
    ['wöchentlich', 'weekly'],
    ['biweekly', 'biweekly'],
    ['Bi-weekly', 'biweekly'],
    ['every 2 weeks', 'biweekly'],
    ['Every two weeks', 'biweekly'],
    ['every other week', 'biweekly'],
    ['fortnightly', 'biweekly'],
    ['alle 2 Wochen', 'biweekly'],
    ['ogni due settimane', 'biweekly'],
    ['Monthly', 'monthly'],
    ['once a month', 'monthly'],
    ['every 4 weeks', 'monthly'],
    ['every two months', 'two_monthly'],
    ['Every 2 months', 'two_monthly'],
    ['bimonthly', 'two_monthly'],
    ['two_monthly', 'two_monthly'],
    ['every_2_months', 'two_monthly'],
    ['every 3 weeks', undefined],
    ['sometimes', undefined],
  ])('%s', (text, frequency) => {
    expect(readFrequency(text)).toBe(frequency);
  });
});

describe('a weekday', () => {
  it.each([
    ['Tuesday', 2],
    ['tuesdays', 2],
    ['TUE.', 2],
    ['Di', undefined],
    ['Dienstag', 2],
    ['miércoles', 3],
    ['M', 1],
    ['2', undefined],
    ['Tue Thu', undefined],
    ['someday', undefined],
  ])('%s', (text, day) => {
    expect(readWeekday(text)).toBe(day);
  });
});

describe('several weekdays', () => {
  it.each([
    ['Tue', [2]],
    ['Fri, Mon; Wed', [1, 3, 5]],
    ['Mon and Wed & Fri', [1, 3, 5]],
    ['Mon Wed Fri', [1, 3, 5]],
    ['M/W/F', [1, 3, 5]],
    ['Tue-Thu', [2, 3, 4]],
    ['Tuesday – Thursday', [2, 3, 4]],
    ['Mon to Wed, Sat', [1, 2, 3, 6]],
    ['Sat-Mon', [1, 6, 7]],
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['weekdays and Sat', [1, 2, 3, 4, 5, 6]],
    ['any', [1, 2, 3, 4, 5, 6, 7]],
    ['Every day', [1, 2, 3, 4, 5, 6, 7]],
    ['Mon, Mon', [1]],
    ['Mon, someday', undefined],
    ['Mon-Tue-Wed', undefined],
    ['Mon-', undefined],
    [',', undefined],
  ])('%s', (text, days) => {
    expect(readWeekdays(text)).toEqual(days);
  });

  it('are read in whatever order and with whatever between them', () => {
    const names = ['Monday', 'Tue', 'wed', 'Thursdays', 'FRI', 'sat.', 'Sun'];
    const days = fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.constantFrom(', ', ';', ' / ', ' and ', ' '), (some, between) => {
        const text = some.map((day) => names[day - 1]).join(between);
        expect(readWeekdays(text)).toEqual(some.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a time', () => {
  it.each([
    ['9:30', 570],
    ['09:30', 570],
    ['9.30', 570],
    ['9h30', 570],
    ['0930', 570],
    ['9:30:00', 570],
    ['9:30 am', 570],
    ['9:30AM', 570],
    ['9:30 p.m.', 1290],
    ['9 am', 540],
    ['9', 540],
    ['9h', 540],
    ['21:00 Uhr', 1260],
    ['12 am', 0],
    ['12:30 pm', 750],
    ['noon', 720],
    ['24:00', 1440],
    ['24:30', undefined],
    ['25:00', undefined],
    ['9:60', undefined],
    ['13 pm', undefined],
    ['0 am', undefined],
    ['9:3', undefined],
    ['2026-03-01', undefined],
    ['morning', undefined],
  ])('%s', (text, minute) => {
    expect(readTime(text)).toBe(minute);
  });

  it('is the same on a clock of 24 hours and one of 12', () => {
    fc.assert(
      fc.property(fc.nat(1439), (minute) => {
        expect(readTime(h24(minute))).toBe(minute);
        expect(readTime(h12(minute))).toBe(minute);
        expect(readTime(h24(minute).replace(':', ''))).toBe(minute);
      }),
    );
  });
});

describe('hours', () => {
  it.each([
    ['9-12', [[540, 720]]],
    [
      '9:00–12:00, 14.00-18.30',
      [
        [540, 720],
        [840, 1110],
      ],
    ],
    ['9 am to 1 pm', [[540, 780]]],
    ['9-5pm', [[540, 1020]]],
    ['2-5 pm', [[840, 1020]]],
    ['10-11 am', [[600, 660]]],
    [
      '9-12 Uhr und 14-16 Uhr',
      [
        [540, 720],
        [840, 960],
      ],
    ],
    ['after 14:00', [[840, 1440]]],
    ['from 4 pm', [[960, 1440]]],
    ['until noon', [[0, 720]]],
    ['20:00-24:00', [[1200, 1440]]],
    ['any', [[0, 1440]]],
    ['All day', [[0, 1440]]],
    ['9', undefined],
    ['12-9', undefined],
    ['9-9', undefined],
    ['9-12-15', undefined],
    ['9-12, mornings', undefined],
    [',', undefined],
  ])('%s', (text, ranges) => {
    expect(readHours(text)).toEqual(ranges?.map(([startMinute, endMinute]) => ({ startMinute, endMinute })));
  });

  it('are read back on either clock', () => {
    const range = fc.tuple(fc.nat(1438), fc.nat(1438)).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 4 }), (ranges) => {
        const expected = ranges.map(([startMinute, endMinute]) => ({ startMinute, endMinute }));
        expect(readHours(ranges.map(([from, until]) => `${h24(from)}-${h24(until)}`).join(', '))).toEqual(expected);
        expect(readHours(ranges.map(([from, until]) => `${h12(from)} – ${h12(until)}`).join('; '))).toEqual(expected);
      }),
    );
  });
});

describe('a length', () => {
  it.each([
    ['60', 60],
    ['60 min', 60],
    ['90 minutes', 90],
    ['1 h', 60],
    ['1.5 hours', 90],
    ['1,5 h', 90],
    ['1h30', 90],
    ['1 h 15 min', 75],
    ['1:30', 90],
    ['1:75', undefined],
    ['an hour', undefined],
  ])('%s', (text, minutes) => {
    expect(readLength(text)).toBe(minutes);
  });
});

describe('a status', () => {
  it.each([
    ['Active', 'active'],
    ['on hold', 'paused'],
    ['Waiting', 'waitlist'],
    ['wait-list', 'waitlist'],
    ['former', 'inactive'],
    ['gone', undefined],
  ])('%s', (text, status) => {
    expect(readRegularStatus(text)).toBe(status);
  });
});
