import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays } from './add-days.ts';
import { addMonths } from './add-months.ts';
import { dateOfEpochDay } from './date-of-epoch-day.ts';
import { daysBetween } from './days-between.ts';
import { epochDay } from './epoch-day.ts';
import { isLocalDate } from './is-local-date.ts';
import { isZone } from './is-zone.ts';
import { isoWeekStart } from './iso-week-start.ts';
import { weekdayOf } from './weekday-of.ts';

const anyDay = fc.integer({ min: epochDay('0001-01-01'), max: epochDay('9999-12-31') });

describe('calendar days', () => {
  it('are counted as Temporal counts them, leap years and centuries included', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        expect(dateOfEpochDay(day)).toBe(date.toString());
        expect(epochDay(date.toString())).toBe(day);
        expect(weekdayOf(date.toString())).toBe(date.dayOfWeek);
        expect(isoWeekStart(date.toString())).toBe(date.subtract({ days: date.dayOfWeek - 1 }).toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('and months ahead or back too: a short one ends on its last day', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    fc.assert(
      fc.property(
        fc.integer({ min: epochDay('0200-01-01'), max: epochDay('9800-12-31') }),
        fc.integer({ min: -1300, max: 1300 }),
        (day, months) => {
          const date = dateOfEpochDay(day);
          expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString());
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2000-02-29', 366, '2001-03-01'],
    ['2026-06-15', 0, '2026-06-15'],
  ])('%s and %s days are %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '', '2026-04-01T00:00', 'tomorrow!!'])(
    '%s is no day',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
    },
  );

  it('2024-02-29 is a day', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
  });

  it('refuses to count what is not written as a day', () => {
    expect(() => epochDay('1.4.2026')).toThrow(RangeError);
  });
});

describe('zone names', () => {
  it('of the runtime are all known', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isZone(name))).toEqual([]);
  });

  it.each(['', 'Mars/Phobos', '+05:30', '-0300', 'Europe/Berlin ', '../etc/passwd', 'Z'])('%j is none', (name) => {
    expect(isZone(name)).toBe(false);
  });
});
