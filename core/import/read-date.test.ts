import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfEpochDay } from '../time/date-of-epoch-day.ts';
import { epochDay } from '../time/epoch-day.ts';
import { dateOrderOf, readDate } from './read-date.ts';

describe('a date', () => {
  it.each([
    ['2024-09-01', 'unknown', '2024-09-01'],
    ['2024-9-1', 'unknown', '2024-09-01'],
    ['2024/09/01', 'unknown', '2024-09-01'],
    ['2024-09-01T10:00:00Z', 'unknown', '2024-09-01'],
    ['2024-09-01 10:00', 'unknown', '2024-09-01'],
    ['1.9.2024', 'unknown', '2024-09-01'],
    ['01.09.24', 'unknown', '2024-09-01'],
    ['1. 9. 1998', 'unknown', '1998-09-01'],
    ['9/1/2024', 'month_first', '2024-09-01'],
    ['9/1/2024', 'day_first', '2024-01-09'],
    ['9-1-98', 'day_first', '1998-01-09'],
    ['9/1/2024', 'unknown', 'date_ambiguous'],
    ['9/9/2024', 'unknown', '2024-09-09'],
    ['13/1/2024', 'unknown', '2024-01-13'],
    ['1/13/2024', 'unknown', '2024-01-13'],
    ['13/1/2024', 'month_first', 'date_invalid'],
    ['2023-02-29', 'unknown', 'date_invalid'],
    ['1969-12-31', 'unknown', 'date_invalid'],
    ['45123', 'unknown', 'date_invalid'],
    ['soon', 'unknown', 'date_invalid'],
  ] as const)('%s, %s, is %s', (text, order, expected) => {
    const read = readDate(text, order);
    expect('date' in read ? read.date : read.problem).toBe(expected);
  });

  it.each([
    [['1/2/2024', '13/2/2024'], 'day_first'],
    [['1/2/2024', ' 2/13/2024 '], 'month_first'],
    [['1/2/2024', '2024-02-13', '13.2.2024'], 'unknown'],
    [['13/2/2024', '2/13/2024'], 'unknown'],
    [[], 'unknown'],
  ])('%j are %s', (cells, order) => {
    expect(dateOrderOf(cells)).toBe(order);
  });

  it('reads back whatever the file’s own order is, once one date shows it', () => {
    const days = fc.array(fc.integer({ min: epochDay('1970-01-01'), max: epochDay('2199-12-31') }), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.boolean(), (numbers, isDayFirst) => {
        const dates = [...numbers.map(dateOfEpochDay), '2024-01-31'];
        const cells = dates.map((date) => {
          const [year, month, day] = date.split('-').map(Number);
          return isDayFirst ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
        });
        const order = dateOrderOf(cells);
        expect(cells.map((cell) => readDate(cell, order))).toEqual(dates.map((date) => ({ date })));
      }),
    );
  });
});
